package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** A member turned out to be a person of another family: the membership is held until somebody reviewed what was paid. */
@ApplicationScoped
public class NoDuplicate implements Policy {
    @Override
    public String name() {
        return "NO_DUPLICATE";
    }

    @Override
    public String reason() {
        return "DUPLICATE";
    }

    @Override
    public Decision onRejection() {
        return Decision.SUSPEND;
    }

    @Override
    public String rejects() {
        return "fact.duplicate";
    }
}
