package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The person the aid is paid to died, left the family, or is dead as a bank says: the membership is held until another takes over or
 * somebody has seen that it is not so.
 */
@ApplicationScoped
public class RecipientPresent implements Policy {
    @Override
    public String name() {
        return "RECIPIENT_PRESENT";
    }

    @Override
    public String reason() {
        return RECIPIENT_MISSING;
    }

    @Override
    public Decision onRejection() {
        return Decision.SUSPEND;
    }

    @Override
    public String rejects() {
        return "fact.recipient_died or fact.recipient_left or fact.reported_dead";
    }
}
