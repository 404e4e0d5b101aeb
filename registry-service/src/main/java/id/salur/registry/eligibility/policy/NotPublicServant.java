package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** No living member is a civil servant, soldier, police officer or works for a state company (not confirmed). */
@ApplicationScoped
public class NotPublicServant implements Policy {
    @Override
    public String name() {
        return "NOT_PUBLIC_SERVANT";
    }

    @Override
    public String reason() {
        return "PUBLIC_SERVANT";
    }

    @Override
    public Decision onRejection() {
        return Decision.END;
    }

    @Override
    public String rejects() {
        return "fact.public_servants > 0";
    }
}
