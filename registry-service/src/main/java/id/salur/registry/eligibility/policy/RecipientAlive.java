package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** The person the aid is paid to has died, by the civil facts. */
@ApplicationScoped
public class RecipientAlive implements Policy {
    @Override
    public String name() {
        return "RECIPIENT_ALIVE";
    }

    @Override
    public String reason() {
        return "RECIPIENT_DEAD";
    }

    @Override
    public Decision onRejection() {
        return Decision.END;
    }

    @Override
    public String rejects() {
        return "fact.recipient_died";
    }
}
