package id.salur.registry.eligibility.policy;

import id.salur.registry.eligibility.Decision;
import id.salur.registry.eligibility.Policy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The family is not poorer than the programme's limit (not confirmed). Scoring suspends and never ends: a human decides. A programme
 * that never had a limit, {@code maxDesil}, takes families of every desil; one whose limit is of other days takes none.
 */
@ApplicationScoped
public class DesilLimit implements Policy {
    @Override
    public String name() {
        return "DESIL";
    }

    @Override
    public String reason() {
        return "DESIL_TOO_HIGH";
    }

    @Override
    public Decision onRejection() {
        return Decision.SUSPEND;
    }

    @Override
    public String rejects() {
        return "fact.parameters -> 'maxDesil' is not null and fact.desil > (fact.parameters ->> 'maxDesil')::int";
    }
}
