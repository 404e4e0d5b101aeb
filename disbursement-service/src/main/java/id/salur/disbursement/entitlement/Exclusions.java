package id.salur.disbursement.entitlement;

import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Leaves a family out of a stage before its run is submitted, and lets it in again. */
@ApplicationScoped
class Exclusions {
    private static final String COLUMNS =
            "id, run_id, family_id, region_code, reason, excluded_by, excluded_at, undone_by, undone_at";

    private final Jdbi jdbi;
    private final StageRuns runs;
    private final FollowUpClaims claims;
    private final Caller caller;

    Exclusions(Jdbi jdbi, StageRuns runs, FollowUpClaims claims, Caller caller) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.claims = claims;
        this.caller = caller;
    }

    /** What was computed for the family goes at once; what is computed later leaves it out. */
    Exclusion exclude(UUID id, String ifMatch, NewExclusion asked) {
        StageRun run = runs.lockUnconditionally(id, ifMatch, RunAction.EXCLUDE);
        return jdbi.withHandle(h -> {
            Exclusion written = insert(h, run, asked, region(h, run, asked.familyId()));
            claims.release(run, List.of(asked.familyId()));
            h.createUpdate("delete from entitlement where run_id = :run and family_id = :family")
                    .bind("run", id)
                    .bind("family", asked.familyId())
                    .execute();
            runs.total(id);
            runs.advance(run, RunAction.EXCLUDE, written.id().toString());
            return written;
        });
    }

    /** Also after the run was paid: a supplementary run then takes the family in. */
    Exclusion undo(UUID run, UUID id) {
        runs.get(run);
        return jdbi.withHandle(h -> h.createQuery("""
                        update run_exclusion set undone_by = :actor, undone_at = now()
                        where id = :id and run_id = :run and undone_at is null returning\s""" + COLUMNS)
                        .bind("id", id)
                        .bind("run", run)
                        .bind("actor", caller.id())
                        .mapTo(Exclusion.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("exclusion"));
    }

    List<Exclusion> list(UUID run, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from run_exclusion
                        where run_id = :run and (cast(:after as uuid) is null or id > :after) order by id limit :limit""")
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Exclusion.class)
                .list());
    }

    private static String region(Handle h, StageRun run, UUID family) {
        return h.createQuery("""
                        select region_code from membership
                        where family_id = :family and programme = :programme and region_code >= :from and region_code < :below
                        union all
                        select region_code from aid_application
                        where id = :family and programme = :programme and region_code >= :from and region_code < :below""")
                .bindMethods(run)
                .bindMethods(AreaRange.of(run.regionCode()))
                .bind("family", family)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("family"));
    }

    private Exclusion insert(Handle h, StageRun run, NewExclusion asked, String region) {
        return h.createQuery("""
                        insert into run_exclusion (run_id, programme, fiscal_year, stage, first_month, months, family_id, region_code, reason, excluded_by)
                        values (:id, :programme, :fiscalYear, :stage, :firstMonth, :months, :family, :region, :reason, :actor)
                        on conflict do nothing returning\s""" + COLUMNS)
                .bindMethods(run)
                .bind("family", asked.familyId())
                .bind("region", region)
                .bind("reason", asked.reason())
                .bind("actor", caller.id())
                .mapTo(Exclusion.class)
                .findOne()
                .orElseThrow(() -> Problem.of(ProblemType.ALREADY_EXCLUDED));
    }
}
