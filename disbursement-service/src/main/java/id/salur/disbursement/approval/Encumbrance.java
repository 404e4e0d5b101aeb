package id.salur.disbursement.approval;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.channel.LeftOutMoney;
import id.salur.disbursement.entitlement.FollowUpClaims;
import id.salur.disbursement.payment.PaymentBooks;
import id.salur.disbursement.payment.PaymentChange;
import id.salur.disbursement.payment.PaymentChange.Moved;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Sets the money of a run aside. A regular run takes it from its regency; a follow-up takes the money of the failed
 * payments from the run it follows, where it was kept.
 */
@ApplicationScoped
class Encumbrance implements LeftOutMoney {
    private final Jdbi jdbi;
    private final Ledger ledger;
    private final PaymentBooks books;
    private final FollowUpClaims claims;

    Encumbrance(Jdbi jdbi, Ledger ledger, PaymentBooks books, FollowUpClaims claims) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.books = books;
        this.claims = claims;
    }

    void commit(StageRun run) {
        if (run.payees() == 0) {
            throw Problem.of(ProblemType.NOTHING_TO_PAY);
        }
        List<UUID> followed = lockFollowed(run);
        UUID transaction = ledger.transfer(
                Reason.COMMIT,
                run.id().toString(),
                new LedgerTransaction.Transfer(source(run), account(run), run.amount()));
        if (run.kind() == StageRun.Kind.FOLLOW_UP) {
            move(run, followed, "FOLLOW_UP", null, transaction);
        } else {
            claimFamilies(run);
        }
    }

    /** A payment that a follow-up leaves out has failed again, and may be followed up once more. */
    @Override
    public void giveBack(StageRun run, List<UUID> payees, Rupiah amount) {
        List<UUID> followed = lockFollowed(run);
        UUID transaction = ledger.post(LedgerTransaction.of(
                Reason.ACCOUNT_CHECK,
                run.id().toString(),
                new LedgerTransaction.Transfer(account(run), source(run), amount)));
        if (run.kind() == StageRun.Kind.FOLLOW_UP) {
            move(run, followed, "FOLLOW_UP_UNDONE", payees, transaction);
            claims.release(run, payees);
        } else {
            jdbi.useHandle(
                    h -> h.createUpdate("delete from stage_claim where run_id = :id and family_id = any(:payees)")
                            .bind("id", run.id())
                            .bind("payees", payees.toArray(UUID[]::new))
                            .execute());
        }
    }

    void giveBack(StageRun run) {
        List<UUID> followed = lockFollowed(run);
        UUID transaction = ledger.reverse(Reason.COMMIT, run.id().toString());
        if (run.kind() == StageRun.Kind.FOLLOW_UP) {
            move(run, followed, "FOLLOW_UP_UNDONE", null, transaction);
        } else {
            jdbi.useHandle(h -> h.createUpdate("delete from stage_claim where run_id = :id")
                    .bind("id", run.id())
                    .execute());
        }
    }

    /**
     * A family that moved between regencies is in one run a month, whatever the forms of their stages; in one order, so that two runs
     * never wait in a circle.
     */
    private void claimFamilies(StageRun run) {
        jdbi.useHandle(h -> {
            int pieces =
                    h.createQuery("""
                        select count(*) from claim_months(:programme, :fiscalYear, :firstMonth, :months)\
                        """).bindMethods(run).mapTo(Integer.class).one();
            int claimed = h.createUpdate("""
                insert into stage_claim (programme, fiscal_year, month, family_id, run_id, region_code)
                select :programme, :fiscalYear, m.month, e.family_id, :id, :regionCode
                from entitlement e cross join claim_months(:programme, :fiscalYear, :firstMonth, :months) m (month)
                where e.run_id = :id and e.amount > 0 order by m.month, e.family_id
                on conflict do nothing\
                """).bindMethods(run).execute();
            if (claimed != run.payees() * pieces) {
                int whole = h.createQuery("""
                    select count(*) from (
                      select from stage_claim where run_id = :id group by family_id having count(*) = :pieces)\
                    """)
                        .bindMethods(run)
                        .bind("pieces", pieces)
                        .mapTo(Integer.class)
                        .one();
                throw Problem.of(ProblemType.FAMILY_IN_ANOTHER_RUN).with("families", run.payees() - whole);
            }
        });
    }

    /** The batches of the payments that a follow-up pays again. */
    private List<UUID> lockFollowed(StageRun run) {
        if (run.kind() != StageRun.Kind.FOLLOW_UP) {
            return List.of();
        }
        return jdbi.withHandle(
                h -> h.createQuery("""
                    select id from payment_batch where id in (
                      select p.batch_id from follow_up_claim c join payment p on p.id = c.payment_id where c.run_id = :run)
                    order by id for update\
                    """).bind("run", run.id()).mapTo(UUID.class).list());
    }

    /** Moves the payments that a follow-up pays again, all of them or those of some payees, under the transaction that moved their money. */
    private void move(StageRun run, List<UUID> followed, String event, List<UUID> payees, UUID transaction) {
        List<Moved> moved = jdbi.withHandle(h -> {
            PaymentChange.open(h);
            h.createUpdate("""
                insert into payment_change (payment_id, event)
                select payment_id, :event from follow_up_claim
                where run_id = :id and (cast(:payees as uuid[]) is null or payment_id in (
                  select follow_up_of from entitlement where run_id = :id and family_id = any(:payees)))\
                """)
                    .bind("id", run.id())
                    .bind("event", event)
                    .bind("payees", payees == null ? null : payees.toArray(UUID[]::new))
                    .execute();
            return PaymentChange.apply(h, followed);
        });
        int expected = payees == null ? run.payees() : payees.size();
        int found = moved.stream().mapToInt(Moved::payments).sum();
        if (found != expected) {
            throw Problem.of(ProblemType.FOLLOW_UP_CHANGED)
                    .with("expected", expected)
                    .with("found", found);
        }
        books.seal(transaction, moved);
    }

    private static AccountKey source(StageRun run) {
        return run.kind() == StageRun.Kind.FOLLOW_UP
                ? AccountKey.ofRun(run.budget(), run.regionCode(), run.follows())
                : AccountKey.of(run.budget(), AccountKind.REGENCY, run.regionCode());
    }

    private static AccountKey account(StageRun run) {
        return AccountKey.ofRun(run.budget(), run.regionCode(), run.id());
    }
}
