package id.salur.launcher.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankSimulatorTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 20);
    private static final String BATCH = "0197a000-0000-7000-8000-0000000000b1";
    private static final String FAMILY = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final List<String> PAYMENTS = List.of(
            "0197a000-0000-7000-8000-000000000001",
            "0197a000-0000-7000-8000-000000000002",
            "0197a000-0000-7000-8000-000000000003",
            "0197a000-0000-7000-8000-000000000004");

    @TempDir
    Path folder;

    @Test
    void paysAllButWhatTheScriptSays() throws IOException {
        String file = "batch_id,payment_id,account_number,open_account,amount,family_id\n"
                + BATCH + "," + PAYMENTS.get(0) + ",1234567890,false,600000," + FAMILY + "\n"
                + BATCH + "," + PAYMENTS.get(1) + ",,true,225000," + FAMILY + "\n"
                + BATCH + "," + PAYMENTS.get(2) + ",,true,375000," + FAMILY + "\n"
                + BATCH + "," + PAYMENTS.get(3) + ",9876543210,false,500000,\n";
        Path result = folder.resolve("result.csv");
        int lines = BankSimulator.pay(
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                result,
                DAY,
                Map.of(
                        PAYMENTS.get(2), new Outcome.Failed("ACCOUNT_OPENING_FAILED"),
                        PAYMENTS.get(3), new Outcome.PaidShort(100_000)));
        List<String[]> rows = Files.readAllLines(result).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertEquals(4, lines);
        assertRow(rows.get(0), PAYMENTS.get(0), "PAID", "600000", "");
        assertEquals("1234567890", rows.get(0)[7]);
        assertRow(rows.get(1), PAYMENTS.get(1), "PAID", "225000", "");
        assertTrue(rows.get(1)[7].matches("[0-9]{15}"), rows.get(1)[7]);
        assertRow(rows.get(2), PAYMENTS.get(2), "FAILED", "0", "ACCOUNT_OPENING_FAILED");
        assertRow(rows.get(3), PAYMENTS.get(3), "PAID", "400000", "");
        assertEquals(4, rows.stream().map(row -> row[6]).distinct().count());
    }

    @Test
    void theRestOfAShortPaymentIsOneLine() throws IOException {
        Path result = folder.resolve("rest.csv");
        BankSimulator.payRest(BATCH, PAYMENTS.get(3), 100_000, result, DAY);
        List<String> lines = Files.readAllLines(result);
        assertEquals(2, lines.size());
        assertRow(lines.get(1).split(",", -1), PAYMENTS.get(3), "PAID", "100000", "");
    }

    private static void assertRow(String[] row, String payment, String status, String amount, String reason) {
        assertEquals(BATCH, row[0]);
        assertEquals(payment, row[1]);
        assertEquals(status, row[2]);
        assertEquals(amount, row[3]);
        assertEquals(reason, row[4]);
        assertEquals("2020-01-20", row[5]);
    }
}
