package id.salur.verifier;

import java.util.List;

/** All checks of one book, line after line. */
final class BookCheck {
    private final Tally tally = new Tally();
    private final ExportLine.Book book;
    private final ChainCheck chain;
    private final Balances balances = new Balances(tally);
    private final BatchCheck batches = new BatchCheck(tally);
    private long transactions;
    private long batchCount;
    private long payments;

    BookCheck(ExportLine.Book book, List<Head> known) {
        this.book = book;
        this.chain = new ChainCheck(tally, book, known);
        if (!CanonicalText.FORMAT.equals(book.format())) {
            tally.broken(Check.WHOLE, "book", "its format is " + book.format() + ", not " + CanonicalText.FORMAT);
        }
    }

    /** Takes a line in; false if it cannot stand where it does. */
    boolean takes(ExportLine line) {
        if (line instanceof ExportLine.Account account) {
            balances.account(account);
        } else if (line instanceof ExportLine.Node node) {
            balances.node(node);
        } else if (line instanceof ExportLine.Run run) {
            batches.run(run);
        } else if (line instanceof ExportLine.Transaction transaction && batchCount == 0) {
            transactions++;
            chain.transaction(transaction);
            balances.transaction(transaction);
            batches.transaction(transaction);
        } else if (line instanceof ExportLine.Batch batch) {
            batchCount++;
            batches.batch(batch);
        } else if (line instanceof ExportLine.Payment payment && batchCount > 0) {
            payments++;
            batches.payment(payment);
        } else {
            return false;
        }
        return true;
    }

    /** @param end the last line of the book; null if the export stops before it */
    BookVerdict end(ExportLine.End end) {
        tally.that(
                Check.WHOLE,
                new ExportLine.End(transactions, batchCount, payments).equals(end),
                "export",
                end == null
                        ? "it is cut off"
                        : "it says " + end.transactions() + " transactions, " + end.batches() + " batches, "
                                + end.payments() + " payments and has " + transactions + ", " + batchCount + ", "
                                + payments);
        chain.end();
        balances.end();
        batches.end(balances);
        return tally.verdict(new Head(book.name(), book.headSeq(), book.headHash()));
    }
}
