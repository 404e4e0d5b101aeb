package id.salur.disbursement.bankfile;

import java.io.InputStream;

/** Reads what a bank sent. */
public interface BankFileReader {
    /**
     * Reads a file, ISO 20022 or CSV as its first byte tells, and gives it to the sink while it is read, in flat memory. Any fault
     * is a problem that names line or path, and then what the sink took must be thrown away.
     */
    BankFileSummary read(InputStream in, BankFileSink sink);
}
