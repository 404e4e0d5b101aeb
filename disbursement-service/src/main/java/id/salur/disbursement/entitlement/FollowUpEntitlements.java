package id.salur.disbursement.entitlement;

import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The entitlements of a follow-up: the failed payments of the run it follows, with their amounts and lines as they were. A
 * failed payment is claimed by one follow-up at most; families that a decision holds back (SUSPEND, END) or
 * an officer excluded are left out, and so is an account that the bank refused as long as nobody corrected it.
 */
@ApplicationScoped
public class FollowUpEntitlements {
    private static final String CLAIM = SqlFile.of(FollowUpEntitlements.class, "follow_up_claims");

    private static final String COPY = SqlFile.of(FollowUpEntitlements.class, "follow_up");

    private final Jdbi jdbi;
    private final StageRuns runs;
    private final FollowUpClaims claims;

    FollowUpEntitlements(Jdbi jdbi, StageRuns runs, FollowUpClaims claims) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.claims = claims;
    }

    /** Claims and copies, replacing what the follow-up held before; answers how many payees it holds. */
    public int collect(StageRun followUp) {
        runs.lock(followUp.follows());
        return jdbi.withHandle(h -> {
            claims.release(followUp);
            h.createUpdate("delete from entitlement where run_id = :id")
                    .bind("id", followUp.id())
                    .execute();
            int claimed = claim(h, followUp);
            Sets.plan(h, () -> copy(h, followUp));
            runs.total(followUp.id());
            return claimed;
        });
    }

    private static int claim(Handle h, StageRun followUp) {
        return h.createUpdate(CLAIM)
                .bindMethods(followUp)
                .bindMethods(AreaRange.of(followUp.regionCode()))
                .execute();
    }

    private static void copy(Handle h, StageRun followUp) {
        h.createUpdate(COPY).bindMethods(followUp).execute();
    }
}
