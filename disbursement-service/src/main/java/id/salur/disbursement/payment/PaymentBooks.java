package id.salur.disbursement.payment;

import static java.util.stream.Collectors.groupingBy;

import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.payment.PaymentChange.Moved;
import id.salur.disbursement.stage.StageRun;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    private record Changes(StageRun run, List<Moved> moved) {
        boolean money() {
            return moved.stream().anyMatch(Moved::money);
        }
    }

    /**
     * After payments of these runs, whose batches the caller has locked, were changed: a transaction a run, book after book, so that
     * two who do it at once never wait for each other in a circle.
     */
    public void post(Reason reason, String reference, Collection<StageRun> runs, List<Moved> moved) {
        Map<UUID, List<Moved>> byRun = moved.stream().collect(groupingBy(Moved::runId));
        runs.stream()
                .filter(run -> byRun.containsKey(run.id()))
                .map(run -> new Changes(run, byRun.get(run.id())))
                .sorted(Comparator.comparing(change -> change.run().id()))
                .collect(groupingBy(
                        change -> change.run().programme() + change.run().fiscalYear(),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .forEach(ofBook -> postInBook(reason, reference, ofBook));
    }

    private void postInBook(Reason reason, String reference, List<Changes> changes) {
        List<Changes> moving = changes.stream().filter(Changes::money).toList();
        List<UUID> posted = ledger.post(moving.stream()
                .map(change -> LedgerTransaction.of(reason, reference, transfers(change)))
                .toList());
        for (int i = 0; i < posted.size(); i++) {
            seal(posted.get(i), moving.get(i).moved());
        }
        for (Changes change : changes) {
            if (!change.money()) {
                seal(ledger.vouch(reason, reference, change.run().regionCode()), change.moved());
            }
        }
    }

    private static List<LedgerTransaction.Transfer> transfers(Changes change) {
        return change.moved().stream()
                .filter(Moved::money)
                .map(moved -> moved.transfer(change.run()))
                .toList();
    }

    /** For a transaction that was posted otherwise. */
    public void seal(UUID transaction, List<Moved> moved) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into ledger_status (transaction_id, batch_id)
            select :transaction, id from payment_batch where id = any(:batches)\
            """)
                .bind("transaction", transaction)
                .bind("batches", moved.stream().map(Moved::batchId).distinct().toArray(UUID[]::new))
                .execute());
    }
}
