package id.salur.disbursement.bankfile;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What a bank sends. */
// A row is a format: how it is known, and the class that reads it. The first row that knows a file reads it.
@SuppressWarnings("ImmutableEnumChecker") // both are references to methods and hold nothing
public enum BankFileType {
    /** Status of payments. */
    PAIN_002(file -> file.isMessage("pain.002"), StatusReport::read),
    /** Account report of the running day. */
    CAMT_052(file -> file.isMessage("camt.052"), Statement::read),
    /** Statement of an account. */
    CAMT_053(file -> file.isMessage("camt.053"), Statement::read),
    /** Notification of debits and credits. */
    CAMT_054(file -> file.isMessage("camt.054"), Statement::read),
    /** The result file of a batch or of many; last, as it takes whatever is no message. */
    CSV(file -> true, CsvFile::read);

    private final Predicate<BankFile> known;
    private final BiFunction<BankFile, BankFileSink, BankFileSummary> reads;

    BankFileType(Predicate<BankFile> known, BiFunction<BankFile, BankFileSink, BankFileSummary> reads) {
        this.known = known;
        this.reads = reads;
    }

    static BankFileType of(BankFile file) {
        for (BankFileType type : values()) {
            if (type.known.test(file)) {
                return type;
            }
        }
        throw new IllegalStateException("the last row takes all");
    }

    BankFileSummary read(BankFile file, BankFileSink sink) {
        return reads.apply(file, sink);
    }
}
