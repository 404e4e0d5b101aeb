package id.salur.disbursement.payment;

import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.payment.PaymentMoves.Move;
import id.salur.disbursement.stage.StageRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** What changed of a run: the money that moved, and the batches with changed payments. */
    public record Changes(StageRun run, List<Move> moves, Collection<UUID> batches) {}

    /** After payments of these batches, which the caller has locked, were changed. */
    public void post(StageRun run, Reason reason, String reference, List<Move> moves, Collection<UUID> batches) {
        post(reason, reference, List.of(new Changes(run, moves, batches)));
    }

    /**
     * As {@link #post(StageRun, Reason, String, List, Collection)} for several runs, a transaction each: book after book, so that
     * two who do it at once never wait for each other in a circle.
     */
    public void post(Reason reason, String reference, List<Changes> changes) {
        changes.stream()
                .sorted(Comparator.comparing(change -> change.run().id()))
                .collect(Collectors.groupingBy(
                        change -> change.run().programme() + change.run().fiscalYear(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .forEach(ofBook -> postInBook(reason, reference, ofBook));
    }

    private void postInBook(Reason reason, String reference, List<Changes> changes) {
        List<Changes> moving =
                changes.stream().filter(change -> !change.moves().isEmpty()).toList();
        List<UUID> posted = ledger.post(moving.stream()
                .map(change ->
                        LedgerTransaction.of(reason, reference, PaymentMoves.transfers(change.run(), change.moves())))
                .toList());
        for (int i = 0; i < posted.size(); i++) {
            seal(posted.get(i), moving.get(i).batches());
        }
        for (Changes change : changes) {
            if (change.moves().isEmpty()) {
                seal(ledger.vouch(reason, reference, change.run().regionCode()), change.batches());
            }
        }
    }

    /** For a transaction that was posted otherwise. */
    public void seal(UUID transaction, Collection<UUID> batches) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into ledger_status (transaction_id, batch_id)
            select :transaction, id from payment_batch where id = any(:batches)\
            """)
                .bind("transaction", transaction)
                .bind("batches", batches.toArray(UUID[]::new))
                .execute());
    }
}
