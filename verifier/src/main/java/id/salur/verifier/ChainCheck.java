package id.salur.verifier;

import java.util.Map;
import java.util.TreeMap;

/** The chain of one book: no number is missing, none stands twice, each seal follows on the one before and fits its text. */
final class ChainCheck {
    private final Tally tally;
    private final ExportLine.Book book;
    private final Map<Long, Head> known = new TreeMap<>();
    private long seq;
    private String hash = Hashes.ZERO;

    ChainCheck(Tally tally, ExportLine.Book book, Iterable<Head> known) {
        this.tally = tally;
        this.book = book;
        known.forEach(head -> this.known.put(head.seq(), head));
    }

    void transaction(ExportLine.Transaction transaction) {
        if (transaction.seq() == null) {
            tally.broken(
                    Check.CHAIN, "transaction " + transaction.id(), "it has no seal: it was put in beside the chain");
            return;
        }
        follows(transaction);
        fits(transaction);
        seq = transaction.seq();
        hash = transaction.hash();
        Head head = known.remove(seq);
        if (head != null) {
            tally.that(
                    Check.KNOWN_HEAD, head.hash().equals(hash), "seq " + seq, "the head known from before is " + head);
        }
    }

    private void follows(ExportLine.Transaction transaction) {
        String where = "seq " + transaction.seq();
        long expected = seq + 1;
        if (transaction.seq() != expected) {
            String missing = transaction.seq() > expected ? "seq " + expected + " is missing" : "out of order";
            tally.that(Check.CHAIN, false, where, "it comes after seq " + seq + ": " + missing);
            return;
        }
        tally.that(
                Check.CHAIN,
                hash.equals(transaction.previousHash()),
                where,
                "it does not follow on the hash of seq " + seq);
    }

    private void fits(ExportLine.Transaction transaction) {
        String where = "seq " + transaction.seq();
        if (transaction.reason() == null) {
            tally.that(Check.HASH, false, where, "transaction " + transaction.id() + " is not there any more");
            return;
        }
        boolean fits = Hashes.isHash(transaction.previousHash())
                && Hashes.seal(transaction.previousHash(), CanonicalText.of(book, transaction))
                        .equals(transaction.hash());
        tally.that(
                Check.HASH,
                fits,
                where,
                "its hash does not fit: transaction " + transaction.id() + " (" + transaction.reason() + " "
                        + transaction.reference() + ") was changed after it was sealed");
    }

    void end() {
        tally.that(
                Check.CHAIN,
                seq == book.headSeq() && hash.equals(book.headHash()),
                "head",
                "the book says seq " + book.headSeq() + " " + book.headHash() + ", the chain ends at seq " + seq + " "
                        + hash);
        known.values()
                .forEach(head -> tally.that(
                        Check.KNOWN_HEAD,
                        head.seq() == 0,
                        "head",
                        "the chain ends at seq " + seq + ", before the head known from before: " + head));
    }
}
