package id.salur.disbursement.budget;

import id.salur.disbursement.programme.Programmes;
import id.salur.disbursement.region.Region;
import id.salur.disbursement.region.Regions;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How many families a region may have, beside how much money. The quotas of a region's children are together not more than its
 * own, and the runs of a month in a regency hold together not more families than its quota. Where none is set there is no limit.
 */
@ApplicationScoped
public class Quotas {
    /** Families held in the fullest of some months of a regency, and of what it was before: a family is paid for a month once. */
    private static final String HELD = """
        select coalesce(max(families), 0) from (
          select sum(r.families) as families
          from generate_series(:firstMonth, :firstMonth + :months - 1) m
          join stage_run r on m between r.first_month and r.stage_no
          where r.programme = :programme and r.fiscal_year = :fiscalYear and r.kind <> 'FOLLOW_UP'
            and r.region_code in (select :regionCode union all select g.code from region g where g.became = :regionCode)
            and r.state in ('SUBMITTED', 'APPROVED', 'RELEASED', 'CLOSED') and (cast(:run as uuid) is null or r.id <> :run)
          group by m)\
        """;

    /** Tells of what a statement set, {@code held}, whole and with the version that orders it, but not who set it. */
    static final String TOLD = """
        , told as (
          insert into outbox (topic, type, key, body)
          select 'salur.disbursement.programme', 'salur.disbursement.quota.set.v1', programme,
                 jsonb_build_object('programme', programme, 'fiscalYear', fiscal_year, 'regionCode', region_code, 'version', version,
                                    'families', families, 'legalBasis', legal_basis, 'setAt', set_at)
          from held
        )\
        """;

    /** Sets a quota and tells of it. */
    private static final String SET = """
        with held as (
          insert into quota as before (programme, fiscal_year, region_code, families, legal_basis, set_by)
          values (:programme, :fiscalYear, :regionCode, :families, :legalBasis, :actor)
          on conflict (programme, fiscal_year, region_code) do update
            set families = excluded.families, legal_basis = excluded.legal_basis, set_by = excluded.set_by, set_at = now(),
                version = before.version + 1
          returning *
        )""" + Quotas.TOLD + """
        select programme, fiscal_year, region_code, families, legal_basis, set_by, set_at from held\
        """;

    private static final Wanted ANY = new Wanted(null, 1, 12, 0);

    private final Jdbi jdbi;
    private final Programmes programmes;
    private final Regions regions;
    private final Caller caller;

    Quotas(Jdbi jdbi, Programmes programmes, Regions regions, Caller caller) {
        this.jdbi = jdbi;
        this.programmes = programmes;
        this.regions = regions;
        this.caller = caller;
    }

    /**
     * The places that a run wants.
     *
     * @param firstMonth the first month that it pays, 1 to 12
     * @param months how many it pays, a count
     */
    public record Wanted(UUID run, int firstMonth, int months, int families) {}

    /** Refuses with {@code over-quota} (409) if a run has more families than its regency has places left in its months. */
    public void requireRoom(BudgetKey budget, String regionCode, Wanted wanted) {
        jdbi.useHandle(h -> h.createQuery("""
            select families from quota
            where programme = :programme and fiscal_year = :fiscalYear and region_code = :regionCode for update\
            """)
                .bindMethods(budget)
                .bind("regionCode", regionCode)
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(quota -> {
                    int requested =
                            held(h, budget.programme(), budget.fiscalYear(), regionCode, wanted) + wanted.families();
                    if (requested > quota) {
                        throw Problem.of(ProblemType.OVER_QUOTA)
                                .with("quota", quota)
                                .with("requested", requested);
                    }
                }));
    }

    private static int held(Handle h, String programme, int fiscalYear, String regionCode, Wanted wanted) {
        return h.createQuery(HELD)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bind("regionCode", regionCode)
                .bindMethods(wanted)
                .mapTo(Integer.class)
                .one();
    }

    /** Sets or changes a quota, and tells the registry. One at a time a programme and year: siblings are added up. */
    Quota set(String programme, int fiscalYear, NewQuota asked) {
        programmes.require(programme);
        Region region = regions.requireGoingOn(asked.regionCode());
        if (!region.level().equals(Regions.REGENCY) && !caller.has(Roles.NATIONAL_OFFICER)) {
            throw Problem.roleNotAllowed(List.of(Roles.NATIONAL_OFFICER));
        }
        return jdbi.withHandle(h -> {
            h.execute("select pg_advisory_xact_lock(hashtext('quota ' || ? || ' ' || ?))", programme, fiscalYear);
            Quota quota = h.createQuery(SET)
                    .bindMethods(asked)
                    .bind("programme", programme)
                    .bind("fiscalYear", fiscalYear)
                    .bind("actor", caller.id())
                    .mapTo(Quota.class)
                    .one();
            requireParent(h, quota, region.parent());
            requireInUse(h, quota);
            return quota;
        });
    }

    private static void requireParent(Handle h, Quota quota, String parent) {
        h.createQuery("""
            select families from quota
            where programme = :programme and fiscal_year = :fiscalYear and region_code = :parent\
            """)
                .bindMethods(quota)
                .bind("parent", parent)
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(most -> {
                    long together = children(h, quota, parent);
                    if (together > most) {
                        throw Problem.of(ProblemType.OVER_QUOTA)
                                .with("quota", most)
                                .with("requested", together);
                    }
                });
    }

    private static void requireInUse(Handle h, Quota quota) {
        long inUse = Math.max(
                children(h, quota, quota.regionCode()),
                held(h, quota.programme(), quota.fiscalYear(), quota.regionCode(), ANY));
        if (inUse > quota.families()) {
            throw Problem.of(ProblemType.QUOTA_IN_USE).with("inUse", inUse).with("asked", quota.families());
        }
    }

    private static long children(Handle h, Quota quota, String parent) {
        return h.createQuery("""
            select coalesce(sum(q.families), 0) from quota q join region r on r.code = q.region_code
            where q.programme = :programme and q.fiscal_year = :fiscalYear and r.parent = :parent and r.ended_on is null\
            """)
                .bindMethods(quota)
                .bind("parent", parent)
                .mapTo(Long.class)
                .one();
    }

    List<Quota> list(String programme, int fiscalYear, String regionCode, String after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
            select programme, fiscal_year, region_code, families, legal_basis, set_by, set_at from quota
            where programme = :programme and fiscal_year = :fiscalYear and region_code > :after
              and region_code >= :from and region_code < :below
            order by region_code limit :limit\
            """)
                .bind("programme", programme)
                .bind("fiscalYear", fiscalYear)
                .bindMethods(AreaRange.asked(regionCode))
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .mapTo(Quota.class)
                .list());
    }
}
