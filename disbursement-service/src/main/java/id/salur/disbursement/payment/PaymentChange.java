package id.salur.disbursement.payment;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.AccountKind;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.money.Rupiah;
import id.salur.platform.sql.SqlFile;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Changes payments: the one statement by which a payment gets another state. Whoever wants some changed asks for {@link #open}, puts
 * them into the temporary table {@code payment_change} with what happened, as one set, and has them {@link #apply applied}: each goes
 * where the table of transitions sends it, or stays. What moved is then put into the ledger by {@link PaymentBooks}, without which
 * the transaction does not commit.
 */
public final class PaymentChange {
    private static final String SET = SqlFile.of(PaymentChange.class, "payment_change");
    private static final String CHANGE =
            SqlFile.set(SqlFile.of(PaymentChange.class, "change"), "outbox", PaymentOutbox.INSERT);

    private PaymentChange() {}

    /**
     * What became of payments of a batch.
     *
     * @param source kind of the account that the money left; null if none moved
     * @param target kind of the account that it went to; null if none moved
     * @param amount whole rupiah
     * @param payments a count
     */
    public record Moved(
            UUID runId,
            UUID batchId,
            String bank,
            AccountKind source,
            AccountKind target,
            Rupiah amount,
            int payments) {
        boolean money() {
            return target != null;
        }

        Transfer transfer(StageRun run) {
            return new Transfer(account(run, source), account(run, target), amount);
        }

        private AccountKey account(StageRun run, AccountKind kind) {
            return switch (kind) {
                case IN_TRANSIT -> AccountKey.inTransit(run.budget(), run.regionCode(), bank);
                case STAGE_RUN -> AccountKey.ofRun(run.budget(), run.regionCode(), run.id());
                default -> AccountKey.of(run.budget(), kind, run.regionCode());
            };
        }
    }

    /** Makes {@code payment_change} ready for this transaction. */
    public static void open(Handle h) {
        h.execute(SET);
    }

    /**
     * Applies what stands in {@code payment_change} of payments of these batches, which the caller has locked, and empties it. Cost
     * grows with the set.
     */
    public static List<Moved> apply(Handle h, Collection<UUID> batches) {
        return h.createQuery(CHANGE)
                .bind("batches", batches.toArray(UUID[]::new))
                .mapTo(Moved.class)
                .list();
    }
}
