package id.salur.launcher.bank;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes a bank's result file, one line a payment. */
final class ResultFile implements AutoCloseable {
    private static final String HEADER =
            "batch_id,payment_id,status,amount,reason,value_date,bank_reference,account_number\n";

    private final BufferedWriter out;
    private final LocalDate valueDate;
    private final String referencePrefix;
    private int lines;

    /** @param referencePrefix makes this file's bank references unlike those of any other */
    ResultFile(Path file, LocalDate valueDate, String referencePrefix) throws IOException {
        this.out = Files.newBufferedWriter(file);
        this.valueDate = valueDate;
        this.referencePrefix = referencePrefix;
        out.write(HEADER);
    }

    void paid(String batch, String payment, long amount, String account) throws IOException {
        line(batch, payment, "PAID", Long.toString(amount), "", account);
    }

    void failed(String batch, String payment, String reason) throws IOException {
        line(batch, payment, "FAILED", "0", reason, "");
    }

    private void line(String batch, String payment, String status, String amount, String reason, String account)
            throws IOException {
        lines++;
        String reference = referencePrefix + "-" + lines;
        out.write(String.join(",", batch, payment, status, amount, reason, valueDate.toString(), reference, account));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
