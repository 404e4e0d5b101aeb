package id.salur.disbursement.entitlement;

import id.salur.disbursement.payee.HeldAccounts;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.security.AreaRange;
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
    private static final String CLAIM = "with " + HeldAccounts.CTE + """

        insert into follow_up_claim (payment_id, run_id, region_code)
        select p.id, :id, p.region_code from payment p
        where p.run_id = :follows and p.state in ('FAILED', 'REVERSED')
          and not exists (select from run_exclusion x where x.programme = p.programme and x.fiscal_year = p.fiscal_year
                          and months_meet(x.first_month, x.months, :firstMonth, :months) and x.family_id = p.family_id and x.undone_at is null)
          and not exists (select from last_decision d where d.family_id = p.family_id
                          and d.programme = p.programme and d.decision in ('SUSPEND', 'END')
                          and not exists (select from membership m where m.family_id = d.family_id
                                          and m.programme = d.programme and m.started_at > d.decided_at))
          and p.family_id not in (select family_id from held_account)
        on conflict do nothing""";

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
        h.createUpdate("""
            with written as (
              insert into entitlement (run_id, family_id, families, region_code, amount, cap_rule, follow_up_of, facts)
              select c.run_id, e.family_id, e.families, e.region_code, p.amount, e.cap_rule, p.id, e.facts
              from follow_up_claim c
              join payment p on p.id = c.payment_id and p.run_id = :follows
              join entitlement e on e.id = p.entitlement_id and e.run_id = :follows
              where c.run_id = :id
              returning id, family_id
            )
            insert into entitlement_line
              (entitlement_id, ordinal, region_code, component, rate_id, rate_amount, amount, capped, cut_by)
            select w.id, l.ordinal, l.region_code, l.component, l.rate_id, l.rate_amount, l.amount, l.capped, l.cut_by
            from written w
            join entitlement o on o.run_id = :follows and o.family_id = w.family_id
            cross join lateral (select * from entitlement_line where entitlement_id = o.id offset 0) l\
            """).bindMethods(followUp).execute();
    }
}
