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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            assertEquals(
                    lines.stream()
                            .map(line -> line.getField("scenario") + ": " + line.getField("outcome") + " "
                                    + line.getField("state"))
                            .collect(Collectors.joining("\n")),
                    ended(id, lines));
            road.conserved();
            assertEquals(expectedSettled(rows, number), road.settled());
        }
        road.bank
                .get("/v1/batches/" + batch + "/discrepancies?limit=100")
                .statusCode(200)
                .body("items.findAll { !it.open }.size()", is(1));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Road.number("select count(*) from outbox") == 0);
        assertEquals(inState(batch, "PAID"), told(batch, "settled"));
        assertEquals(inState(batch, "FAILED"), told(batch, "failed"));
    }

    /** Outcome and state of every line of a file, in one query: a connection a line took most of the test's time. */
    private static String ended(String file, List<NamedCsvRecord> lines) {
        String[] found = Road.text("""
                        select string_agg(l.outcome || ' ' || p.state, ',' order by l.line_no)
                        from result_line l join payment p on p.id = l.payment_id where l.file_id = '%s'""".formatted(file)).split(",", -1);
        assertEquals(lines.size(), found.length);
        return IntStream.range(0, found.length)
                .mapToObj(i -> lines.get(i).getField("scenario") + ": " + found[i])
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> inState(String batch, String state) {
        return Set.of(Road.text("select string_agg(id::text, ',') from payment where batch_id = '" + batch
                        + "' and state = '" + state + "'")
                .split(","));
    }

    /** What left the outbox is on Kafka: the ids of this batch's payments, each once. */
    private static Set<String> told(String batch, String kind) {
        String type = "salur.disbursement.payment." + kind + ".v1";
        Set<String> payments =
                Set.of(Road.text("select string_agg(id::text, ',') from payment where batch_id = '" + batch + "'")
                        .split(","));
        List<String> ids = TestEvents.received("salur.disbursement.payment").stream()
                .filter(event -> event.type().equals(type))
                .map(event -> paymentId(event.body()))
                .filter(payments::contains)
                .toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), "told twice");
        return Set.copyOf(ids);
    }

    private static String paymentId(String body) {
        int name = body.indexOf("\"paymentId\"");
        int from = body.indexOf('"', body.indexOf(':', name)) + 1;
        return body.substring(from, body.indexOf('"', from));
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
        String payment = road.file(batch).get(0).split(",", -1)[1];
        road.results(
                        batch,
                        List.of(
                                batch + "," + UUID.randomUUID() + ",PAID,110000,,2019-01-29,X1,",
                                batch + "," + payment + ",PAID,110000,,2019-01-29,X1,"))
                .statusCode(201)
                .body("unknown", is(1))
                .body("duplicate", is(0))
                .body("paid", is(1));
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
