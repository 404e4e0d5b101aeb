package id.salur.verifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Payments against what the ledger holds of their batches, and against the control accounts. Payments pass one by one in the order
 * of their leaves; memory grows with the batches and runs.
 */
final class BatchCheck {
    private final Tally tally;
    private final Map<String, ExportLine.Evidence> evidence = new HashMap<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final Map<String, Long> expected = new TreeMap<>();
    private final Map<String, ExportLine.Run> runs = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private ExportLine.Batch batch;
    private MerkleTree tree;
    private MerkleTree statusTree;
    private boolean answered;
    private String last;
    private long amount;

    BatchCheck(Tally tally) {
        this.tally = tally;
    }

    void run(ExportLine.Run run) {
        runs.put(run.id(), run);
        if (run.committed() != 0) {
            expect(AccountKind.STAGE_RUN.account(run.fund(), run.regionCode(), run.id(), ""), run.committed());
        }
    }

    /** What a release vouches for went in transit by the same transaction. */
    void transaction(ExportLine.Transaction transaction) {
        Map<String, Long> instructed = new TreeMap<>();
        for (ExportLine.Evidence held : transaction.batches()) {
            evidence.put(held.batchId(), held);
            instructed.merge(held.bank(), held.amount(), Math::addExact);
        }
        if (transaction.seq() != null) {
            transaction.statuses().forEach(status -> statuses.put(status.batchId(), status.root()));
        }
        instructed.forEach((bank, sum) -> tally.that(
                Check.ROOT,
                sum == inTransit(transaction, bank),
                "seq " + transaction.seq(),
                "its batches of " + bank + " are " + sum + " rupiah, " + inTransit(transaction, bank)
                        + " went in transit"));
    }

    private static long inTransit(ExportLine.Transaction transaction, String bank) {
        return transaction.postings().stream()
                .filter(posting -> posting.side().equals("D")
                        && AccountKind.of(posting.account()).orElse(null) == AccountKind.IN_TRANSIT
                        && posting.account().endsWith("|" + bank))
                .mapToLong(ExportLine.Posting::amount)
                .reduce(0, Math::addExact);
    }

    void batch(ExportLine.Batch next) {
        finish();
        batch = next;
        tree = new MerkleTree();
        statusTree = new MerkleTree();
        answered = false;
        last = "";
        amount = 0;
        if (!seen.add(next.id())) {
            tally.broken(Check.ROOT, where(), "it stands there twice");
        }
        ExportLine.Run run = runs.get(next.runId());
        tally.that(
                Check.CONTROL,
                run != null
                        && run.fund().equals(next.fund())
                        && run.regionCode().equals(next.regionCode()),
                where(),
                "its run " + next.runId() + " is not there, or of another fund or region");
    }

    void payment(ExportLine.Payment payment) {
        if (payment.id().compareTo(last) <= 0) {
            tally.broken(Check.ROOT, "payment " + payment.id(), "it stands after " + last + ", out of order");
        }
        last = payment.id();
        tree.add(CanonicalText.leaf(payment));
        statusTree.add(CanonicalText.statusLeaf(payment));
        answered |= payment.paidAmount() != 0 || !payment.state().equals(PaymentState.INSTRUCTED.name());
        amount = Math.addExact(amount, payment.amount());
        PaymentState.of(payment.state())
                .filter(state -> !state.allows(payment.amount(), payment.paidAmount()))
                .ifPresent(state -> tally.broken(
                        Check.CONTROL,
                        "payment " + payment.id(),
                        "it is " + state + " with " + payment.paidAmount() + " paid of " + payment.amount()
                                + " rupiah"));
        PaymentState.of(payment.state())
                .ifPresentOrElse(
                        state -> state.holds(payment.amount(), payment.paidAmount())
                                .forEach((kind, rupiah) -> expect(
                                        kind.account(batch.fund(), batch.regionCode(), batch.runId(), batch.bank()),
                                        rupiah)),
                        () -> tally.broken(
                                Check.CONTROL,
                                "payment " + payment.id(),
                                "its state " + payment.state() + " is not known here"));
    }

    private void expect(String account, long rupiah) {
        expected.merge(account, rupiah, Math::addExact);
    }

    /** Ends the batch whose payments came last. */
    private void finish() {
        if (batch == null) {
            return;
        }
        status();
        ExportLine.Evidence held = evidence.remove(batch.id());
        if (held == null) {
            tally.that(Check.ROOT, false, where(), "the ledger holds no root of it");
            return;
        }
        tally.that(
                Check.ROOT,
                held.root().equals(tree.root())
                        && held.payments() == tree.leaves()
                        && held.amount() == amount
                        && held.bank().equals(batch.bank()),
                where(),
                "the ledger holds " + held.payments() + " payments of " + held.amount() + " rupiah, root " + held.root()
                        + "; its payments are " + tree.leaves() + " of " + amount + " rupiah, root " + tree.root());
        tally.that(
                Check.ROOT,
                batch.payments() == tree.leaves() && batch.amount() == amount,
                where(),
                "it says " + batch.payments() + " payments of " + batch.amount() + " rupiah");
    }

    /** The newest root counts; of a batch without one nothing has become yet. */
    private void status() {
        String sealed = statuses.get(batch.id());
        tally.that(
                Check.STATUS,
                sealed == null ? !answered : sealed.equals(statusTree.root()),
                where(),
                sealed == null
                        ? "payments of it have an answer that the ledger does not know"
                        : "the ledger holds root " + sealed + " over states and amounts paid, its payments make "
                                + statusTree.root());
    }

    void end(Balances balances) {
        finish();
        batch = null;
        evidence.keySet()
                .forEach(id -> tally.that(
                        Check.ROOT, false, "batch " + id, "the ledger holds its root, but it is not there any more"));
        balances.controlled().forEach(account -> expected.putIfAbsent(account, 0L));
        expected.forEach((account, rupiah) -> tally.that(
                Check.CONTROL,
                rupiah == balances.posted(account),
                "account " + account,
                "the payments make " + rupiah + " rupiah, the postings " + balances.posted(account)));
    }

    private String where() {
        return "batch " + batch.id();
    }
}
