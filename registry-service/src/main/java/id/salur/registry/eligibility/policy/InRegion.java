package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** The family still lives where the programme reaches it. */
@ApplicationScoped
public class InRegion implements Policy {
    @Override
    public String name() {
        return "IN_REGION";
    }

    @Override
    public String reason() {
        return "MOVED_OUT";
    }

    @Override
    public Decision onRejection() {
        return Decision.END;
    }

    @Override
    public String rejects() {
        return "fact.moved_out";
    }
}
