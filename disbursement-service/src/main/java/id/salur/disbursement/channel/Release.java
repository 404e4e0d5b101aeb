package id.salur.disbursement.channel;

import id.salur.disbursement.accountcheck.AccountChecks;
import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.payment.Batches;
import id.salur.disbursement.sql.Constraints;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.Paper;
import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.AreaRange;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Turns the entitlements of an approved run into payments, one batch a bank, and puts their money in transit. Who failed the account
 * check or has an account that nobody corrected is left out, and that money goes back. All of it is one transaction: a kill leaves the run approved.
 */
@ApplicationScoped
class Release {
    /** The bank is the one of the longest region prefix that holds on the day of release. */
    private static final String PAYMENTS = "with " + AccountChecks.LEFT_OUT + """
        , channel as materialized (
          select e.region_code, c.bank, c.in_cash
          from (select distinct region_code from entitlement where run_id = :id) e
          left join lateral (
            select p.bank, p.in_cash from payment_channel p
            where (p.region_code = 'ID' or p.region_code = e.region_code or e.region_code like p.region_code || '.%')
              and p.valid_from <= :releasedOn and (p.valid_to is null or p.valid_to >= :releasedOn)
            order by p.region_code <> 'ID' desc, length(p.region_code) desc limit 1) c on true
        ), target as materialized (
          select e.*, c.bank, c.in_cash from entitlement e join channel c using (region_code)
          where e.run_id = :id
            and e.family_id not in (select family_id from left_out)
        ), batch as (
          insert into payment_batch (run_id, region_code, bank, payments, amount, state)
          select :id, :regency, bank, count(*), sum(amount), 'RELEASED' from target where bank is not null group by bank
          returning id, bank
        )
        insert into payment (entitlement_id, run_id, batch_id, family_id, families, region_code, regency_code, programme, fiscal_year,
                             stage, bank, amount, attempt, follow_up_of, open_account, state)
        select t.id, :id, b.id, t.family_id, t.families, t.region_code, :regency, :programme, :fiscalYear,
               :stage, t.bank, t.amount, coalesce((select o.attempt from payment o where o.id = t.follow_up_of), 0) + 1, t.follow_up_of,
               not t.in_cash and coalesce((select a.state from family_account a where a.family_id = t.family_id and a.bank = t.bank),
                                          'NONE') <> 'OPEN', 'INSTRUCTED'
        from target t
        join batch b using (bank)\
        """;

    /** What the bank is told is sealed with the money. */
    private static final String EVIDENCE = """
        insert into ledger_evidence (batch_id, transaction_id, region_code, bank, payments, amount, root)
        select id, :transaction, region_code, bank, payments, amount, merkle_root(payment_leaves(id))
        from payment_batch where run_id = :run\
        """;

    /** Days. No money of a budget moves before its year; a date far ahead is a slip of the hand, and the bank of a region is looked up by it. */
    private static final int FURTHEST_AHEAD = 7;

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final StageRuns runs;
    private final Batches batches;
    private final AccountChecks checks;
    private final LeftOutMoney leftOutMoney;
    private final Clock clock;

    Release(
            Jdbi jdbi,
            Ledger ledger,
            StageRuns runs,
            Batches batches,
            AccountChecks checks,
            LeftOutMoney leftOutMoney,
            Clock clock) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.runs = runs;
        this.batches = batches;
        this.checks = checks;
        this.leftOutMoney = leftOutMoney;
        this.clock = clock;
    }

    StageRun release(UUID id, String ifMatch, ReleaseOrder order) {
        StageRun run = runs.lock(id, ifMatch, RunAction.RELEASE);
        Paper paper = new Paper(order.sp2dNumber(), order.releasedOn());
        paper.requireBetween(
                LocalDate.of(run.fiscalYear(), 1, 1), JakartaDay.today(clock).plusDays(FURTHEST_AHEAD));
        AccountChecks.LeftOut leftOut = checks.leftOut(run, order.releasedOn());
        if (leftOut.payees() > 0) {
            runs.lockOrigin(run);
        }
        jdbi.useHandle(h -> instruct(h, run, order, run.payees() - leftOut.payees()));
        UUID transaction =
                ledger.post(LedgerTransaction.of(Reason.RELEASE, run.id().toString(), transfers(run)));
        jdbi.useHandle(h -> h.createUpdate(EVIDENCE)
                .bind("transaction", transaction)
                .bind("run", id)
                .execute());
        if (leftOut.payees() > 0) {
            leftOutMoney.giveBack(run, leftOut.amount());
            runs.leaveOut(run.id(), leftOut.payees(), leftOut.families(), leftOut.amount());
        }
        return runs.advance(run, RunAction.RELEASE, paper, order.sp2dNumber());
    }

    /** After the treasury's order, once a run. */
    StageRun instruct(UUID id, String ifMatch, StandingInstruction given) {
        StageRun run = runs.lock(id, ifMatch, RunAction.STANDING_INSTRUCTION);
        Paper paper = new Paper(given.number(), given.givenOn());
        paper.requireBetween(run.releasedOn(), JakartaDay.today(clock));
        try {
            return runs.advance(run, RunAction.STANDING_INSTRUCTION, paper, "");
        } catch (JdbiException e) {
            if (Constraints.broken(e, "stage_run_step_standing_instruction")) {
                throw Problem.of(ProblemType.STANDING_INSTRUCTION_GIVEN);
            }
            throw e;
        }
    }

    private static void instruct(Handle h, StageRun run, ReleaseOrder order, int payees) {
        number(h, run, order);
        int[] instructed = new int[1];
        Sets.plan(
                h,
                () -> instructed[0] = h.createUpdate(PAYMENTS)
                        .bind("id", run.id())
                        .bind("regency", run.regionCode())
                        .bind("programme", run.programme())
                        .bind("fiscalYear", run.fiscalYear())
                        .bind("stage", run.stage())
                        .bind("releasedOn", order.releasedOn())
                        .bind("referenceDate", order.releasedOn())
                        .bindMethods(AreaRange.of(run.regionCode()))
                        .execute());
        if (instructed[0] != payees) {
            throw Problem.of(ProblemType.NO_CHANNEL).with("families", payees - instructed[0]);
        }
    }

    private static void number(Handle h, StageRun run, ReleaseOrder order) {
        try {
            h.createUpdate("update stage_run set sp2d_number = :sp2dNumber, released_on = :releasedOn where id = :id")
                    .bindMethods(order)
                    .bind("id", run.id())
                    .execute();
        } catch (JdbiException e) {
            if (Constraints.broken(e, "stage_run_sp2d")) {
                throw Problem.of(ProblemType.SP2D_USED).with("sp2dNumber", order.sp2dNumber());
            }
            throw e;
        }
    }

    private List<Transfer> transfers(StageRun run) {
        AccountKey committed = AccountKey.ofRun(run.budget(), run.regionCode(), run.id());
        return batches.ofRun(run.id()).stream()
                .map(batch -> new Transfer(
                        committed, AccountKey.inTransit(run.budget(), run.regionCode(), batch.bank()), batch.amount()))
                .toList();
    }
}
