package id.salur.disbursement.payment;

import id.salur.disbursement.budget.AccountKey;
import id.salur.disbursement.budget.Ledger;
import id.salur.disbursement.budget.LedgerTransaction;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.disbursement.sql.Sets;
import id.salur.disbursement.stage.StageRun;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How payments begin: the entitlements of a run become payments in transit, and what the banks are told is sealed with the money. */
@ApplicationScoped
public class PaymentOrder {
    private static final String INSTRUCT = SqlFile.of(PaymentOrder.class, "instruct");

    private static final String EVIDENCE = """
        insert into ledger_evidence (batch_id, transaction_id, region_code, bank, payments, amount, root)
        select id, :transaction, region_code, bank, payments, amount, merkle_root(payment_leaves(id))
        from payment_batch where run_id = :run\
        """;

    private final Jdbi jdbi;
    private final Batches batches;
    private final Ledger ledger;

    PaymentOrder(Jdbi jdbi, Batches batches, Ledger ledger) {
        this.jdbi = jdbi;
        this.batches = batches;
        this.ledger = ledger;
    }

    /** Makes the payments of a locked run but for these payees, one batch a bank; answers how many there are. */
    public int instruct(StageRun run, LocalDate releasedOn, Collection<UUID> leftOut) {
        int[] instructed = new int[1];
        jdbi.useHandle(h -> Sets.plan(
                h,
                () -> instructed[0] = h.createUpdate(INSTRUCT)
                        .bind("run", run.id())
                        .bind("releasedOn", releasedOn)
                        .bind("leftOut", leftOut.toArray(UUID[]::new))
                        .execute()));
        return instructed[0];
    }

    /** Puts the money of the batches in transit. */
    public void post(StageRun run) {
        AccountKey committed = AccountKey.ofRun(run.budget(), run.regionCode(), run.id());
        List<Transfer> transfers = batches.ofRun(run.id()).stream()
                .map(batch -> new Transfer(
                        committed, AccountKey.inTransit(run.budget(), run.regionCode(), batch.bank()), batch.amount()))
                .toList();
        UUID transaction =
                ledger.post(LedgerTransaction.of(Reason.RELEASE, run.id().toString(), transfers));
        jdbi.useHandle(h -> h.createUpdate(EVIDENCE)
                .bind("transaction", transaction)
                .bind("run", run.id())
                .execute());
    }
}
