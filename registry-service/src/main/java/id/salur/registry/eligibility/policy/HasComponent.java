package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** PKH is for families with at least one component; without one a family graduates (not confirmed). */
@ApplicationScoped
public class HasComponent implements Policy {
    @Override
    public String name() {
        return "COMPONENT";
    }

    @Override
    public String reason() {
        return "NO_COMPONENT";
    }

    @Override
    public Decision onRejection() {
        return Decision.GRADUATION_CANDIDATE;
    }

    @Override
    public String rejects() {
        return "fact.programme = 'PKH' and fact.component_count = 0";
    }
}
