package id.salur.disbursement.channel;

import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.channel.PaymentMoves.Move;
import id.salur.disbursement.stage.StageRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts what became of payments into the ledger: the money that moved, and under the same transaction, for each batch with a changed
 * payment, the Merkle root over state and amount paid of all its payments: the database makes it, and lets nothing commit without it.
 * Cost grows with the payments of these batches, about 0.4 s for 100,000.
 */
@ApplicationScoped
public class PaymentBooks {
    private final Jdbi jdbi;
    private final Ledger ledger;

    PaymentBooks(Jdbi jdbi, Ledger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /** After payments of these batches, which the caller has locked, were changed. */
    public void post(StageRun run, Reason reason, String reference, List<Move> moves, Collection<UUID> batches) {
        seal(
                moves.isEmpty()
                        ? ledger.vouch(reason, reference, run.regionCode())
                        : ledger.post(LedgerTransaction.of(reason, reference, PaymentMoves.transfers(run, moves))),
                batches);
    }

    /** For a transaction that was posted otherwise. */
    public void seal(UUID transaction, Collection<UUID> batches) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into ledger_status (transaction_id, batch_id)
                        select :transaction, id from payment_batch where id = any(:batches)""")
                .bind("transaction", transaction)
                .bind("batches", batches.toArray(UUID[]::new))
                .execute());
    }
}
