package id.salur.disbursement.channel;

import id.salur.disbursement.accountcheck.AccountChecks;
import id.salur.disbursement.payment.PaymentOrder;
import id.salur.disbursement.sql.Constraints;
import id.salur.disbursement.stage.Paper;
import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;

/**
 * Turns the entitlements of an approved run into payments, one batch a bank, and puts their money in transit. Who failed the account
 * check or has an account that nobody corrected is left out, and that money goes back. All of it is one transaction: a kill leaves the run approved.
 */
@ApplicationScoped
class Release {
    /** Days. No money of a budget moves before its year; a date far ahead is a slip of the hand, and the bank of a region is looked up by it. */
    private static final int FURTHEST_AHEAD = 7;

    private final StageRuns runs;
    private final PaymentOrder payments;
    private final AccountChecks checks;
    private final LeftOutMoney leftOutMoney;
    private final Clock clock;

    Release(StageRuns runs, PaymentOrder payments, AccountChecks checks, LeftOutMoney leftOutMoney, Clock clock) {
        this.runs = runs;
        this.payments = payments;
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
        runs.order(run, paper);
        int missing = run.payees() - leftOut.payees() - payments.instruct(run, order.releasedOn(), leftOut.ids());
        if (missing > 0) {
            throw Problem.of(ProblemType.NO_CHANNEL).with("families", missing);
        }
        payments.post(run);
        if (leftOut.payees() > 0) {
            leftOutMoney.giveBack(run, leftOut.ids(), leftOut.amount());
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
}
