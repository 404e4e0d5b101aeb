package id.salur.registry.eligibility.recheck;

import id.salur.registry.eligibility.PolicyEngine;
import id.salur.registry.membership.RecipientHolds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Judges a batch of causes: stores the decisions, changes the memberships, writes the events, and lets recipients be followed. */
@ApplicationScoped
class Judge {
    private final PolicyEngine engine;
    private final RecipientHolds holds;
    private final String decide;

    Judge(PolicyEngine engine, RecipientHolds holds) {
        this.engine = engine;
        this.holds = holds;
        this.decide = RecheckSql.decide(engine.judged());
    }

    /**
     * The families are locked.
     *
     * @param causeType CloudEvents type of the batch
     * @param events the batch as JSON, as the inbox gives it
     * @param by the person of a review; null otherwise
     */
    void decide(Handle h, String causeType, String events, String by) {
        List<UUID> concerned = h.createQuery(decide)
                .bind("events", events)
                .bind("causeType", causeType)
                .bind("policyVersion", engine.version())
                .bind("by", by)
                .mapTo(UUID.class)
                .list();
        if (!concerned.isEmpty()) {
            holds.follow(h, concerned);
        }
    }
}
