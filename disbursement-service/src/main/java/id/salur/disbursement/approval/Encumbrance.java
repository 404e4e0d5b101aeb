package id.salur.disbursement.approval;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.channel.LeftOutMoney;
import id.salur.disbursement.payment.PaymentBooks;
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
    private static final String LEFT_OUT = """
        select e.family_id from entitlement e
        where e.run_id = :id and not exists (select from payment p where p.entitlement_id = e.id)\
        """;

    private final Jdbi jdbi;
    private final Ledger ledger;
    private final PaymentBooks books;

    Encumbrance(Jdbi jdbi, Ledger ledger, PaymentBooks books) {
        this.jdbi = jdbi;
        this.ledger = ledger;
        this.books = books;
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
            move(run, List.of("FAILED", "REVERSED"), "FOLLOWED_UP");
            books.seal(transaction, followed);
        } else {
            claimFamilies(run);
        }
    }

    /** A payment that a follow-up leaves out has failed again, and may be followed up once more. */
    @Override
    public void giveBack(StageRun run, Rupiah amount) {
        List<UUID> followed = lockFollowed(run);
        UUID transaction = ledger.post(LedgerTransaction.of(
                Reason.ACCOUNT_CHECK,
                run.id().toString(),
                new LedgerTransaction.Transfer(account(run), source(run), amount)));
        if (run.kind() != StageRun.Kind.FOLLOW_UP) {
            jdbi.useHandle(h -> h.createUpdate(
                            "delete from stage_claim where run_id = :id and family_id in (" + LEFT_OUT + ")")
                    .bindMethods(run)
                    .execute());
            return;
        }
        jdbi.useHandle(h -> {
            h.createUpdate("""
                update payment p set state = 'FAILED' from follow_up_claim c
                where c.run_id = :id and p.id = c.payment_id and p.family_id in (\
                """ + LEFT_OUT + ")").bindMethods(run).execute();
            h.createUpdate("""
                delete from follow_up_claim c using payment p
                where c.run_id = :id and p.id = c.payment_id and p.family_id in (\
                """ + LEFT_OUT + ")").bindMethods(run).execute();
        });
        books.seal(transaction, followed);
    }

    void giveBack(StageRun run) {
        List<UUID> followed = lockFollowed(run);
        UUID transaction = ledger.reverse(Reason.COMMIT, run.id().toString());
        if (run.kind() == StageRun.Kind.FOLLOW_UP) {
            move(run, List.of("FOLLOWED_UP"), "FAILED");
            books.seal(transaction, followed);
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

    /** Lets others claim the failed payments that this follow-up held. */
    void unclaim(StageRun run) {
        jdbi.useHandle(h -> h.createUpdate("delete from follow_up_claim where run_id = :id")
                .bind("id", run.id())
                .execute());
    }

    private void move(StageRun run, List<String> from, String to) {
        int moved = jdbi.withHandle(h -> h.createUpdate("""
            update payment p set state = :to from follow_up_claim c
            where c.run_id = :id and p.id = c.payment_id and p.state = any(:from)\
            """)
                .bind("id", run.id())
                .bind("from", from.toArray(String[]::new))
                .bind("to", to)
                .execute());
        if (moved != run.payees()) {
            throw Problem.of(ProblemType.FOLLOW_UP_CHANGED)
                    .with("expected", run.payees())
                    .with("found", moved);
        }
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
