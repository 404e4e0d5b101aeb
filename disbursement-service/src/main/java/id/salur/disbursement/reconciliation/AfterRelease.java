package id.salur.disbursement.reconciliation;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.entitlement.FollowUpEntitlements;
import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.money.Rupiah;
import id.salur.platform.outbox.Outbox;
import id.salur.platform.outbox.OutgoingEvent;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The ways on for a released run as a whole: pay again what failed, close. */
@ApplicationScoped
class AfterRelease {
    private final Jdbi jdbi;
    private final StageRuns runs;
    private final FollowUpEntitlements followUps;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Discrepancies discrepancies;

    AfterRelease(
            Jdbi jdbi,
            StageRuns runs,
            FollowUpEntitlements followUps,
            Ledger ledger,
            Outbox outbox,
            Discrepancies discrepancies) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.followUps = followUps;
        this.ledger = ledger;
        this.outbox = outbox;
        this.discrepancies = discrepancies;
    }

    private record Books(int open, int failed, Rupiah settled, Rupiah returned, int families) {}

    StageRun followUp(UUID id, String ifMatch) {
        StageRun origin = runs.lockUnconditionally(id, ifMatch, RunAction.FOLLOW_UP);
        StageRun followUp = runs.createFollowUp(origin);
        if (followUps.collect(followUp) == 0) {
            throw Problem.of(ProblemType.NOTHING_TO_FOLLOW_UP);
        }
        runs.advance(origin, RunAction.FOLLOW_UP, followUp.id().toString());
        return runs.get(followUp.id());
    }

    /** Nothing may be with a bank, in dispute, in an open follow-up, or left on the run's account. */
    StageRun close(UUID id, String ifMatch, LocalDate on) {
        StageRun run = runs.lock(id, ifMatch, RunAction.CLOSE);
        int followUpsOpen = runs.openFollowUps(id);
        if (followUpsOpen > 0) {
            throw Problem.of(ProblemType.FOLLOW_UP_OPEN).with("followUps", followUpsOpen);
        }
        Books books = books(id);
        Rupiah left = ledger.balance(account(run));
        int discrepancies = this.discrepancies.openOfRun(id);
        if (books.open() > 0 || books.failed() > 0 || left.amount() != 0 || discrepancies > 0) {
            throw Problem.of(ProblemType.STAGE_RUN_NOT_SETTLED)
                    .with("inTransit", books.open())
                    .with("failed", books.failed())
                    .with("discrepancies", discrepancies)
                    .with("held", left.amount());
        }
        runs.closeOn(run, on);
        outbox.publish(new OutgoingEvent(
                StageClosed.TOPIC,
                StageClosed.TYPE,
                run.id().toString(),
                new StageClosed(
                        run.id(),
                        run.programme(),
                        run.fiscalYear(),
                        run.stage(),
                        run.regionCode(),
                        books.settled(),
                        books.returned(),
                        books.families(),
                        on)));
        return runs.advance(run, RunAction.CLOSE, "");
    }

    private Books books(UUID id) {
        return jdbi.withHandle(
                h -> h.createQuery("""
                    select count(*) filter (where in_transit_amount > 0) as open,
                           count(*) filter (where held_amount > 0) as failed,
                           coalesce(sum(settled_amount), 0) as settled,
                           coalesce(sum(returned_amount), 0) as returned,
                           coalesce(sum(families) filter (where settled_amount > 0), 0) as families
                    from payment where run_id = :id\
                    """).bind("id", id).mapTo(Books.class).one());
    }

    private static AccountKey account(StageRun run) {
        return AccountKey.ofRun(run.budget(), run.regionCode(), run.id());
    }
}
