package id.salur.disbursement.entitlement;

import id.salur.disbursement.programme.Programme;
import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.security.AreaRange;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** Computes what every family, or every approved application, of a regency gets, as one set, and replaces what was computed before. */
@ApplicationScoped
class EntitlementComputation {
    private final Jdbi jdbi;
    private final Programmes programmes;
    private final FollowUpEntitlements followUps;
    private final StageRuns runs;

    EntitlementComputation(Jdbi jdbi, Programmes programmes, FollowUpEntitlements followUps, StageRuns runs) {
        this.jdbi = jdbi;
        this.programmes = programmes;
        this.followUps = followUps;
        this.runs = runs;
    }

    void compute(StageRun run) {
        if (run.kind() == StageRun.Kind.FOLLOW_UP) {
            followUps.collect(run);
        } else {
            Programme programme = programmes.require(run.programme());
            programmes.requirePayable(programme, run.referenceDate());
            insert(
                    run,
                    programme.payee() == Programme.Payee.APPLICATION
                            ? EntitlementSql.APPLICATIONS
                            : EntitlementSql.FAMILIES);
        }
        runs.total(run.id());
    }

    private void insert(StageRun run, String computation) {
        jdbi.useHandle(h -> {
            h.createUpdate("delete from entitlement where run_id = :id")
                    .bind("id", run.id())
                    .execute();
            Sets.plan(h, () -> h.createUpdate(computation)
                    .bind("id", run.id())
                    .bind("referenceDate", run.referenceDate())
                    .bindMethods(AreaRange.of(run.regionCode()))
                    .execute());
        });
    }
}
