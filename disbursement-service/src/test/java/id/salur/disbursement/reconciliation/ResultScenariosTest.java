package id.salur.disbursement.reconciliation;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
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

/**
 * The cases of {@code scenarios/result-files.csv}: one payment of 110,000 rupiah each, one batch. In each step the bank's lines come
 * as one file, then the officers' corrections.
 */
@QuarkusTest
@ServiceTest
class ResultScenariosTest {
    private static final Set<String> LINES = Set.of("PAID", "FAILED", "RETURNED", "REVERSED");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, NamedCsvRecord> last = new LinkedHashMap<>();
    private final Map<String, String> payments = new LinkedHashMap<>();
    private Road road;
    private String batch;

    @Test
    void everyScenarioEndsAsWritten() throws IOException {
        List<NamedCsvRecord> rows = scenarios();
        List<String> names =
                rows.stream().map(row -> row.getField("scenario")).distinct().toList();
        road = Road.fresh("BPNT", 2019).allocate(20_000_000);
        road.families(names.size());
        String run = road.released("2019-01");
        batch = road.batch(run);
        List<String> file = road.file(batch);
        for (int i = 0; i < names.size(); i++) {
            payments.put(names.get(i), file.get(i).split(",", -1)[1]);
        }
        for (String number : List.of("1", "2", "3", "4")) {
            List<NamedCsvRecord> step = rows.stream()
                    .filter(row -> row.getField("step").equals(number))
                    .toList();
            List<NamedCsvRecord> lines = step.stream()
                    .filter(row -> LINES.contains(row.getField("what")))
                    .toList();
            if (!lines.isEmpty()) {
                String id = send(lines);
                assertEquals(
                        lines.stream()
                                .map(line -> line.getField("scenario") + ": " + line.getField("outcome") + " "
                                        + line.getField("state"))
                                .collect(Collectors.joining("\n")),
                        ended(id, lines));
                holds(lines);
            }
            for (NamedCsvRecord row : step) {
                if (!LINES.contains(row.getField("what"))) {
                    String payment = payments.get(row.getField("scenario"));
                    road.correct(run, row.getField("what"), payment, "2019-02-01");
                    assertEquals(
                            row.getField("state"),
                            Sql.text("select state from payment where id = '" + payment + "'"),
                            row.getField("scenario"));
                    holds(List.of(row));
                }
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Sql.number("select count(*) from outbox") == 0);
        toldAsTheyEnded();
    }

    /** After every step: the books are whole, and the money of the district lies where the scenarios say. */
    private void holds(List<NamedCsvRecord> rows) {
        rows.forEach(row -> last.put(row.getField("scenario"), row));
        road.conserved();
        road.officer
                .get("/v1/reports/realisation?programme=BPNT&fiscalYear=2019&regionCode=" + road.district)
                .statusCode(200)
                .body("settled", is((int) sum("settled")))
                .body("failed", is((int) sum("held")))
                .body("returned", is((int) sum("returned")))
                .body("inTransit", is((int)
                        (110_000L * payments.size() - sum("settled") - sum("held") - sum("returned"))));
    }

    private long sum(String column) {
        return last.values().stream()
                .mapToLong(row -> Long.parseLong(row.getField(column)))
                .sum();
    }

    /** Outcome and state of every line of a file, in one query: a connection a line took most of the test's time. */
    private static String ended(String file, List<NamedCsvRecord> lines) {
        String[] found = Sql.text("""
                        select string_agg(l.outcome || ' ' || p.state, ',' order by l.line_no)
                        from result_line l join payment p on p.id = l.payment_id where l.file_id = '%s'""".formatted(file)).split(",", -1);
        assertEquals(lines.size(), found.length);
        return IntStream.range(0, found.length)
                .mapToObj(i -> lines.get(i).getField("scenario") + ": " + found[i])
                .collect(Collectors.joining("\n"));
    }

    /** What left the outbox is on Kafka, by payment: what was settled less what was taken back is what is settled, and so on. */
    private void toldAsTheyEnded() {
        Map<String, Map<String, Long>> told = new LinkedHashMap<>();
        TestEvents.received("salur.disbursement.payment").forEach(event -> {
            JsonNode body = read(event.body());
            String payment = body.path("paymentId").asText();
            if (payments.containsValue(payment)) {
                told.computeIfAbsent(payment, id -> new LinkedHashMap<>())
                        .merge(
                                event.type().split("[.]", -1)[3],
                                body.path("amount").asLong(),
                                Long::sum);
                ContractAssert.conforms(event);
            }
        });
        payments.forEach((scenario, payment) -> {
            Map<String, Long> sums = told.getOrDefault(payment, Map.of());
            long reached = sums.getOrDefault("settled", 0L) - sums.getOrDefault("reversed", 0L);
            long returned = sums.getOrDefault("returned", 0L);
            switch (last.get(scenario).getField("state")) {
                case "PAID" -> assertEquals(110_000, reached, scenario);
                case "REVERSED" -> assertEquals(0, reached, scenario);
                case "FAILED" -> assertEquals(110_000, sums.getOrDefault("failed", 0L), scenario);
                case "RETURNED" -> assertEquals(110_000, returned, scenario);
                case "PARTLY_RETURNED" -> assertEquals(50_000, returned, scenario);
                default -> assertEquals(Map.of(), sums, scenario);
            }
        });
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private String send(List<NamedCsvRecord> lines) {
        List<String> csv = lines.stream()
                .map(line -> String.join(
                        ",",
                        batch,
                        payments.get(line.getField("scenario")),
                        line.getField("what"),
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
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
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
