package id.salur.disbursement.reconciliation;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The cases of {@code scenarios/result-files.csv}: one payment of 110,000 rupiah each, one batch, two result files. */
@QuarkusTest
@ServiceTest
class ResultScenariosTest {
    @Test
    void everyScenarioEndsAsWritten() throws IOException {
        List<NamedCsvRecord> rows = scenarios();
        List<String> names =
                rows.stream().map(row -> row.getField("scenario")).distinct().toList();
        Road road = Road.in("BPNT", 2019, "53.04").allocate(10_000_000);
        road.families(names.size());
        String batch = road.batch(road.released("2019-01"));
        Map<String, String> payments = new LinkedHashMap<>();
        List<String> file = road.file(batch);
        for (int i = 0; i < names.size(); i++) {
            payments.put(names.get(i), file.get(i).split(",", -1)[1]);
        }
        for (String number : List.of("1", "2")) {
            List<NamedCsvRecord> lines = rows.stream()
                    .filter(row -> row.getField("file").equals(number))
                    .toList();
            String id = send(road, batch, payments, lines);
            for (int i = 0; i < lines.size(); i++) {
                NamedCsvRecord line = lines.get(i);
                String outcome = Road.text(
                        "select outcome from result_line where file_id = '" + id + "' and line_no = " + (i + 2));
                assertEquals(line.getField("outcome"), outcome, line.getField("scenario"));
                String payment = payments.get(line.getField("scenario"));
                assertEquals(
                        line.getField("state"),
                        Road.text("select state from payment where id = '" + payment + "'"),
                        line.getField("scenario"));
            }
            road.conserved();
            assertEquals(expectedSettled(rows, number), road.settled());
        }
        road.bank
                .get("/v1/batches/" + batch + "/discrepancies?limit=100")
                .statusCode(200)
                .body("items.findAll { !it.open }.size()", is(1));
        assertEquals(
                Road.number("select count(*) from payment where batch_id = '" + batch + "' and state = 'PAID'"),
                events(batch, "settled"));
        assertEquals(
                Road.number("select count(*) from payment where batch_id = '" + batch + "' and state = 'FAILED'"),
                events(batch, "failed"));
    }

    /** Told and relayed events: what left the outbox is on Kafka, so the test counts both ends by the payments' ids. */
    private static long events(String batch, String kind) {
        String type = "salur.disbursement.payment." + kind + ".v1";
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Road.number("select count(*) from outbox") == 0);
        Set<String> payments =
                Set.of(Road.text("select string_agg(id::text, ',') from payment where batch_id = '" + batch + "'")
                        .split(","));
        return TestEvents.received("salur.disbursement.payment").stream()
                .filter(event -> event.type().equals(type))
                .map(event -> event.body().replaceAll("(?s).*\"paymentId\": ?\"([0-9a-f-]{36})\".*", "$1"))
                .filter(payments::contains)
                .count();
    }

    private static long expectedSettled(List<NamedCsvRecord> rows, String upTo) {
        Map<String, Long> last = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.getField("file").compareTo(upTo) <= 0)
                .forEach(row -> last.put(row.getField("scenario"), Long.parseLong(row.getField("settled"))));
        return last.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String send(Road road, String batch, Map<String, String> payments, List<NamedCsvRecord> lines) {
        List<String> csv = lines.stream()
                .map(line -> String.join(
                        ",",
                        batch,
                        payments.get(line.getField("scenario")),
                        line.getField("status"),
                        line.getField("amount"),
                        line.getField("reason"),
                        "2019-01-28",
                        line.getField("reference"),
                        ""))
                .toList();
        return road.results(batch, csv)
                .statusCode(201)
                .body("lines", is(lines.size()))
                .extract()
                .path("id");
    }

    @Test
    void aLineOfAnUnknownPaymentIsKeptAndMovesNothing() {
        Road road = Road.in("BPNT", 2019, "53.05").allocate(1_000_000);
        road.families(1);
        String batch = road.batch(road.released("2019-01"));
        road.results(batch, List.of(batch + "," + UUID.randomUUID() + ",PAID,110000,,2019-01-28,X1,"))
                .statusCode(201)
                .body("unknown", is(1))
                .body("paid", is(0))
                .body("settledAmount", is(0));
        road.bank
                .get("/v1/batches/" + batch + "/discrepancies")
                .body("items[0].outcome", is("UNKNOWN"))
                .body("items[0].open", is(true));
        road.bank.get("/v1/batches/" + batch).body("state", is("PARTLY_ANSWERED"));
        road.conserved();
    }

    private static List<NamedCsvRecord> scenarios() throws IOException {
        try (InputStream in =
                        ResultScenariosTest.class.getClassLoader().getResourceAsStream("scenarios/result-files.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
