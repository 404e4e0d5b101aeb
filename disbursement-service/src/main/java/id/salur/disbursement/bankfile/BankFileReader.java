package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessageReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;

/** Reads what a bank sent. */
@ApplicationScoped
public class BankFileReader {
    private static final int LOOK = 64;

    /** Bytes of byte order marks. */
    private static final String MARK = "\u00ef\u00bb\u00bf\u00fe\u00ff";

    /**
     * Reads a file, ISO 20022 or a table as its beginning tells, and gives it to the sink while it is read, in flat memory. Any fault is a
     * problem that names line or path, and then what the sink took must be thrown away.
     */
    public BankFileSummary read(InputStream in, BankFileSink sink) {
        PushbackInputStream file = new PushbackInputStream(in, LOOK);
        if (!isMessage(file)) {
            return new CsvFile(sink).read(file);
        }
        MessageReader message = MessageReader.open(file);
        return message.version().message().equals("pain.002")
                ? new StatusReport(message, sink).read()
                : new Statement(message, sink).read();
    }

    /** XML in any encoding has {@code <} as its first sign, after a byte order mark and blanks; a file of nothing is read as XML. */
    private static boolean isMessage(PushbackInputStream file) {
        try {
            byte[] start = new byte[LOOK];
            int length = file.readNBytes(start, 0, LOOK);
            file.unread(start, 0, length);
            for (int i = 0; i < length; i++) {
                int sign = start[i] & 0xFF;
                if (sign == '<') {
                    return true;
                }
                if (sign > ' ' && MARK.indexOf(sign) < 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
