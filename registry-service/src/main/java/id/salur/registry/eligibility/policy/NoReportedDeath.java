package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/** A bank reports the recipient dead and the registry has no death recorded: somebody has to look. */
@ApplicationScoped
public class NoReportedDeath implements Policy {
    @Override
    public String name() {
        return "NO_REPORTED_DEATH";
    }

    @Override
    public String reason() {
        return "REPORTED_DEAD";
    }

    @Override
    public Decision onRejection() {
        return Decision.SUSPEND;
    }

    @Override
    public String rejects() {
        return "fact.reported_dead and not fact.recipient_died";
    }
}
