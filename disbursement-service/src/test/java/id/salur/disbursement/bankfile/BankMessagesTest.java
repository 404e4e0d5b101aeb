package id.salur.disbursement.bankfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The messages in {@code bank-messages} as banks really send them, and in {@code bankfile/messages.csv} what each line of them is: a
 * payment is named by its last digits, an account and a text by whether there is one. A message of no line has one row without a kind.
 */
class BankMessagesTest {
    private static final String AT = "/bank-messages";
    private static final String ID = "0000000000004000800000000000";

    /** What stands in the files for ids and days, the longest words first. */
    private static final Map<String, String> WORDS = words();

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("PAYMENT_50_UPPER", "01A21B88-1798-7003-AC07-33F34E5CB52F");
        words.put("PAYMENT_", ID + "00");
        words.put("BATCH_2", ID + "0050");
        words.put("BATCH", ID + "b001");
        words.put("TODAY", "2026-11-27");
        words.put("LATER", "2026-11-30");
        return words;
    }

    static Map<String, List<NamedCsvRecord>> table() throws IOException {
        try (InputStream in = BankMessagesTest.class.getResourceAsStream("/bankfile/messages.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("file"), LinkedHashMap::new, Collectors.toList()));
        }
    }

    static Stream<String> files() throws IOException {
        return table().keySet().stream();
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = BankMessagesTest.class.getResourceAsStream(AT + "/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            for (Map.Entry<String, String> word : WORDS.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static String text(String file) throws IOException {
        ReadFile read = ReadFile.of(bytes(file));
        if (read.refused != null) {
            return read.refusal();
        }
        return read.lines.isEmpty()
                ? "none, " + read.summary.notFinal() + " not final"
                : read.lines.stream().map(BankMessagesTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(BankLine line) {
        return String.join(
                ",",
                Integer.toString(line.row()),
                line.kind().name(),
                line.scope().name(),
                last(line.payment()),
                last(line.batch()),
                Long.toString(line.amount()),
                line.count() == null ? "" : line.count().toString(),
                line.reasonCode() == null ? "" : line.reasonCode(),
                line.day().toString(),
                line.booked() == null ? "" : line.booked().toString(),
                line.reference() == null ? "" : line.reference());
    }

    private static String last(UUID id) {
        return id == null ? "" : id.toString().substring(32);
    }

    private static String expected(List<NamedCsvRecord> rows) {
        return rows.stream()
                .map(row -> row.getField("kind").isEmpty()
                        ? row.getField("otherwise")
                        : String.join(",", row.getFields().subList(1, 12)))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsReadAsItIsMeant(String file) throws IOException {
        assertEquals(expected(table().get(file)), text(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Pacific/Kiritimati"})
    void theMachinesZoneMeansNothing(String zone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (String file : table().keySet()) {
            assertEquals(expected(table().get(file)), text(file), file);
        }
    }

    @Test
    void everyMessageIsInTheTable() throws Exception {
        String[] files =
                new java.io.File(getClass().getResource(AT).toURI()).list((folder, name) -> name.endsWith(".xml"));
        assertEquals(new TreeSet<>(Arrays.asList(files)), new TreeSet<>(table().keySet()));
    }
}
