package id.salur.verifier;

/** The texts that are hashed, as docs/adr/0007 writes them down. */
final class CanonicalText {
    static final String FORMAT = "salur-ledger-1";

    private CanonicalText() {}

    static String of(ExportLine.Book book, ExportLine.Transaction transaction) {
        StringBuilder text = new StringBuilder(512);
        line(text, FORMAT, book.programme(), book.fiscalYear(), transaction.seq());
        line(
                text,
                "transaction",
                transaction.id(),
                transaction.regionCode(),
                field(transaction.reason()),
                field(transaction.reference()),
                field(transaction.reverses()),
                transaction.at(),
                field(transaction.actor()));
        for (ExportLine.Posting posting : transaction.postings()) {
            line(text, "posting", posting.ordinal(), posting.account(), posting.side(), posting.amount());
        }
        for (ExportLine.Evidence batch : transaction.batches()) {
            line(text, "batch", batch.batchId(), field(batch.bank()), batch.payments(), batch.amount(), batch.root());
        }
        for (ExportLine.Status status : transaction.statuses()) {
            line(text, "status", status.batchId(), status.root());
        }
        return text.toString();
    }

    static String statusLeaf(ExportLine.Payment payment) {
        return "status|" + payment.id() + "|" + payment.state() + "|" + payment.paidAmount();
    }

    static String leaf(ExportLine.Payment payment) {
        return "payment|" + payment.id() + "|" + payment.entitlementId() + "|" + payment.regionCode() + "|"
                + payment.bank() + "|" + payment.amount();
    }

    private static void line(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "|").append(fields[i]);
        }
        text.append('\n');
    }

    /** Free text cannot pretend to be another field or line. */
    private static String field(String value) {
        return value == null
                ? ""
                : value.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "\\n");
    }
}
