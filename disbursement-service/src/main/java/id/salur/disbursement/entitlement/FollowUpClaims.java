package id.salur.disbursement.entitlement;

import id.salur.disbursement.stage.StageRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which failed payments a follow-up holds: each is claimed by one at most. {@link FollowUpEntitlements} claims them. */
@ApplicationScoped
public class FollowUpClaims {
    private final Jdbi jdbi;

    FollowUpClaims(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets others claim the failed payments that this follow-up held. */
    public void release(StageRun run) {
        jdbi.useHandle(h -> h.createUpdate("delete from follow_up_claim where run_id = :id")
                .bind("id", run.id())
                .execute());
    }

    /** As {@link #release(StageRun)}, those of some payees. */
    public void release(StageRun run, List<UUID> payees) {
        jdbi.useHandle(h -> h.createUpdate("""
            delete from follow_up_claim where run_id = :id and payment_id in (
              select follow_up_of from entitlement where run_id = :id and family_id = any(:payees))\
            """)
                .bind("id", run.id())
                .bind("payees", payees.toArray(UUID[]::new))
                .execute());
    }
}
