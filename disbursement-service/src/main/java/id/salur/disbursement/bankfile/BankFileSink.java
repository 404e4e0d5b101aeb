package id.salur.disbursement.bankfile;

/** Takes what a file holds, in its order, while it is read. A problem that it throws ends the reading and is the caller's answer. */
public interface BankFileSink {
    /** Once, before anything else. */
    void head(BankFileHead head);

    /** Of a status report once, before its lines; of others never. */
    default void original(OriginalFile original) {}

    /** Each line. */
    void line(BankLine line);
}
