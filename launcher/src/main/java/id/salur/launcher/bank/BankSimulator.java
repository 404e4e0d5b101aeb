package id.salur.launcher.bank;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Pays what a batch file instructs and writes the result file, line by line, whatever the size. */
public final class BankSimulator {
    private static final Outcome PAID = new Outcome.Paid();
    private static final long ACCOUNTS = 1_000_000_000_000L;

    private BankSimulator() {}

    /**
     * Goes through a batch file.
     *
     * @param script what becomes of certain payments, by payment id; all others are paid in full
     * @return how many lines the file had
     */
    public static int pay(InputStream batchFile, Path resultFile, LocalDate valueDate, Map<String, Outcome> script)
            throws IOException {
        int lines = 0;
        try (InputStreamReader text = new InputStreamReader(batchFile, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> batch = CsvReader.builder().ofNamedCsvRecord(text);
                ResultFile results = new ResultFile(resultFile, valueDate, reference())) {
            for (NamedCsvRecord line : batch) {
                answer(line, script.getOrDefault(line.getField("payment_id"), PAID), results);
                lines++;
            }
        }
        return lines;
    }

    /** Writes a result file with one line: the rest of a payment that was short. */
    public static void payRest(String batch, String payment, long rest, Path resultFile, LocalDate valueDate)
            throws IOException {
        try (ResultFile results = new ResultFile(resultFile, valueDate, reference())) {
            results.paid(batch, payment, rest, "");
        }
    }

    private static void answer(NamedCsvRecord line, Outcome outcome, ResultFile results) throws IOException {
        String batch = line.getField("batch_id");
        String payment = line.getField("payment_id");
        long amount = Long.parseLong(line.getField("amount"));
        if (outcome instanceof Outcome.Failed failed) {
            results.failed(batch, payment, failed.reason());
        } else if (outcome instanceof Outcome.PaidShort part) {
            results.paid(batch, payment, amount - part.missing(), account(line));
        } else {
            results.paid(batch, payment, amount, account(line));
        }
    }

    /** The account instructed, or the number of the one opened for this payment. */
    private static String account(NamedCsvRecord line) {
        if (!Boolean.parseBoolean(line.getField("open_account"))) {
            return line.getField("account_number");
        }
        UUID payment = UUID.fromString(line.getField("payment_id"));
        long number =
                Math.floorMod(payment.getMostSignificantBits() * 31 + payment.getLeastSignificantBits(), ACCOUNTS);
        String digits = Long.toString(number);
        return "100" + "0".repeat(12 - digits.length()) + digits;
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
