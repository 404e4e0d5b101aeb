package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** The person the aid is paid to left the family: somebody has to look who receives it now. */
@ApplicationScoped
public class RecipientLivesHere implements Policy {
    @Override
    public String name() {
        return "RECIPIENT_LIVES_HERE";
    }

    @Override
    public String reason() {
        return "RECIPIENT_LEFT";
    }

    @Override
    public Decision onRejection() {
        return Decision.SUSPEND;
    }

    @Override
    public String rejects() {
        return "fact.recipient_left";
    }
}
