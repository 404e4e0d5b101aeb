package id.salur.disbursement.accountcheck;

import id.salur.disbursement.payee.AccountChange;
import id.salur.disbursement.sql.Constraints;
import id.salur.disbursement.stage.Paper;
import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Takes in what a bank found: streamed to a staging table, then one set, in one transaction: a kill leaves nothing of a check. What
 * is left out of the order is decided at the release, from the newest word on each family and the state of its account.
 */
@ApplicationScoped
public class AccountChecks {
    private final Jdbi jdbi;
    private final StageRuns runs;
    private final AccountChange accounts;
    private final Caller caller;
    private final Clock clock;

    AccountChecks(Jdbi jdbi, StageRuns runs, AccountChange accounts, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    AccountCheck receive(UUID id, String ifMatch, Paper paper, InputStream body) {
        StageRun run = runs.lock(id, ifMatch, RunAction.CHECK_ACCOUNTS);
        paper.requireBetween(LocalDate.of(run.fiscalYear(), 1, 1), JakartaDay.today(clock));
        AccountCheck check = jdbi.withHandle(h -> {
            h.execute("""
                create temporary table account_check_staging (line integer, family_id uuid, result text, reason text) on commit drop\
                """);
            try (CopyIn copy = CopyIn.into(h, "account_check_staging (line, family_id, result, reason)")) {
                CheckFile.read(body, row -> copy.row(row.line(), row.familyId(), row.result(), row.reason()));
                copy.finish();
            }
            h.execute("analyze account_check_staging");
            refuseTwice(h);
            refuseStrangers(h, run);
            return write(h, run, paper);
        });
        runs.advance(run, RunAction.CHECK_ACCOUNTS, paper, check.id().toString());
        return check;
    }

    private static void refuseTwice(Handle h) {
        h.createQuery("""
            select line from (select line, row_number() over (partition by family_id order by line) as nth from account_check_staging)
            where nth > 1 order by line limit 1\
            """).mapTo(Integer.class).findOne().ifPresent(line -> {
            throw Problem.of(ProblemType.CSV_VALUE).with("line", line).with("column", "family_id");
        });
    }

    private record Strangers(int families, Integer line) {}

    private static void refuseStrangers(Handle h, StageRun run) {
        Strangers found =
                h.createQuery("""
                    select count(*) as families, min(s.line) as line from account_check_staging s
                    where not exists (select from entitlement e where e.run_id = :id and e.family_id = s.family_id)\
                    """).bindMethods(run).mapTo(Strangers.class).one();
        if (found.families() > 0) {
            throw Problem.of(ProblemType.FAMILY_NOT_IN_RUN)
                    .with("families", found.families())
                    .with("line", found.line());
        }
    }

    private AccountCheck write(Handle h, StageRun run, Paper paper) {
        AccountCheck check;
        try {
            check = h.createQuery("""
                insert into account_check (run_id, region_code, number, checked_on, passed, failed, received_by)
                select :id, :regionCode, :number, :day, count(*) filter (where result = 'PASSED'),
                       count(*) filter (where result = 'FAILED'), :actor
                from account_check_staging
                returning id, run_id, number, checked_on, passed, failed, received_by, received_at\
                """)
                    .bindMethods(run)
                    .bindMethods(paper)
                    .bind("actor", caller.id())
                    .mapTo(AccountCheck.class)
                    .one();
        } catch (JdbiException e) {
            if (Constraints.broken(e, "account_check_once")) {
                throw Problem.of(ProblemType.ACCOUNT_CHECK_KNOWN).with("number", paper.number());
            }
            throw e;
        }
        h.createUpdate("""
            insert into account_check_result (run_id, family_id, check_id, region_code, result, reason)
            select e.run_id, e.family_id, :check, e.region_code, s.result, s.reason
            from account_check_staging s join entitlement e on e.run_id = :run and e.family_id = s.family_id\
            """).bind("check", check.id()).bind("run", run.id()).execute();
        accounts.byCheck(h, run.id(), check.id(), paper.day());
        return check;
    }

    List<CheckedFamily> list(UUID run, CheckResult result, UUID family, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
            select n.family_id, n.region_code, e.amount, n.result, n.reason, c.number, c.checked_on
            from account_check_now n join account_check c on c.id = n.check_id
            join entitlement e on e.run_id = n.run_id and e.family_id = n.family_id
            where n.run_id = :run and (cast(:result as text) is null or n.result = :result)
              and (cast(:family as uuid) is null or n.family_id = :family)
              and (cast(:after as uuid) is null or n.family_id > :after)
            order by n.family_id limit :limit\
            """)
                .bind("run", run)
                .bind("result", result)
                .bind("family", family)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(CheckedFamily.class)
                .list());
    }

    /**
     * What an order leaves out.
     *
     * @param ids of the payees
     * @param families a count
     * @param amount their sum, whole rupiah
     */
    public record LeftOut(List<UUID> ids, int families, Rupiah amount) {
        /** A count. */
        public int payees() {
            return ids.size();
        }
    }

    /**
     * Who failed the check or is held on the day of the order, of a run that is locked for its release. Refuses (409) with
     * {@code account-check-missing} if the year's rule asks for a check and a family with an account has none, with {@code nothing-to-pay}
     * if nobody is left.
     */
    public LeftOut leftOut(StageRun run, LocalDate releasedOn) {
        return jdbi.withHandle(h -> {
            requireChecked(h, run);
            LeftOut out = h.createQuery("""
                    select coalesce(array_agg(family_id), '{}') as ids, coalesce(sum(families), 0) as families, coalesce(sum(amount), 0) as amount
                    from left_out(:id, :from, :below, :releasedOn)\
                    """)
                    .bindMethods(AreaRange.of(run.regionCode()))
                    .bind("id", run.id())
                    .bind("releasedOn", releasedOn)
                    .mapTo(LeftOut.class)
                    .one();
            if (out.payees() == run.payees()) {
                throw Problem.of(ProblemType.NOTHING_TO_PAY);
            }
            return out;
        });
    }

    private static void requireChecked(Handle h, StageRun run) {
        int unchecked = h.createQuery("select count(*) from unchecked_of_run(:id)")
                .bindMethods(run)
                .mapTo(Integer.class)
                .one();
        if (unchecked > 0) {
            throw Problem.of(ProblemType.ACCOUNT_CHECK_MISSING).with("families", unchecked);
        }
    }
}
