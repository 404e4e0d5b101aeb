package id.salur.disbursement.bankfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;

/** Reads what a bank sent. */
@ApplicationScoped
public class BankFileReader {
    /**
     * Reads a file in the format that its beginning tells, and gives it to the sink while it is read, in flat memory. Any fault is a
     * problem that names line or path, and then what the sink took must be thrown away.
     */
    public BankFileSummary read(InputStream in, BankFileSink sink) {
        BankFile file = BankFile.open(in);
        return BankFileType.of(file).read(file, sink);
    }
}
