package id.salur.disbursement.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import id.salur.platform.time.JakartaDay;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The cases of {@code scenarios/bank-messages.csv}: files as banks really send them, in the order of the steps, against two batches of
 * 12 payments of 200,000 rupiah. {@code to}: the endpoint of statements, or of answers to the first or second batch.
 * {@code PAYMENT_01} to {@code _12} are of the first batch, {@code _50} on of the second; references get the scenario's number.
 */
@QuarkusTest
@ServiceTest
class BankMessageScenariosTest {
    private static final int EACH = 12;

    private final Map<String, String> ids = new HashMap<>();
    private final List<Road> roads = new ArrayList<>();

    /** Two batches of a district, of January and February, and the payments in them. */
    private record Stages(
            Road road, String first, List<String> firstPayments, String second, List<String> secondPayments) {}

    @Test
    void everyScenarioEndsAsWritten() throws IOException {
        Map<String, List<NamedCsvRecord>> scenarios = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows()) {
            scenarios
                    .computeIfAbsent(row.getField("scenario"), name -> new ArrayList<>())
                    .add(row);
        }
        Stages shared = released("62.01", scenarios.size() * EACH);
        int number = 0;
        int own = 1;
        for (List<NamedCsvRecord> steps : scenarios.values()) {
            boolean alone = steps.get(0).getField("batches").equals("own");
            Stages stages = alone ? released("62.%02d".formatted(++own), EACH) : shared;
            Map<String, String> words = words(stages, alone ? 0 : number * EACH);
            for (NamedCsvRecord step : steps) {
                answer(stages, step, words, "-" + number);
            }
            number++;
        }
        roads.forEach(Road::conserved);
    }

    private Stages released(String district, int families) {
        Road road = Road.in("BPNT", 2021, district).allocate(200_000L * families * 2);
        roads.add(road);
        road.families(families);
        String first = road.batch(road.release(road.computed("2021-01"), "2021-01-15"));
        String second = road.batch(road.release(road.computed("2021-02"), "2021-01-15"));
        return new Stages(road, first, payments(road, first), second, payments(road, second));
    }

    private static List<String> payments(Road road, String batch) {
        return road.file(batch).stream().map(line -> line.split(",", -1)[1]).toList();
    }

    /** What stands in the files for ids and days, the longest words first. */
    private Map<String, String> words(Stages stages, int from) {
        Map<String, String> words = new LinkedHashMap<>();
        LocalDate today = JakartaDay.today(Clock.systemUTC());
        words.put("TODAY", today.toString());
        words.put("LATER", today.plusDays(3).toString());
        for (int i = 0; i < EACH; i++) {
            ids.put("%02d".formatted(i + 1), stages.firstPayments().get(from + i));
            ids.put("%02d".formatted(i + 50), stages.secondPayments().get(from + i));
        }
        ids.forEach((name, id) -> {
            words.put("PAYMENT_" + name + "_DASHED", id);
            words.put("PAYMENT_" + name + "_UPPER", id.toUpperCase(java.util.Locale.ROOT));
        });
        ids.forEach((name, id) -> words.put("PAYMENT_" + name, Messages.id(id)));
        words.put("BATCH_2_DASHED", stages.second());
        words.put("BATCH_DASHED", stages.first());
        words.put("BATCH_2", Messages.id(stages.second()));
        words.put("BATCH", Messages.id(stages.first()));
        return words;
    }

    private void answer(Stages stages, NamedCsvRecord step, Map<String, String> words, String suffix)
            throws IOException {
        String what = step.getField("scenario") + " " + step.getField("step");
        byte[] file = file(step.getField("file"), words, suffix);
        String path =
                switch (step.getField("to")) {
                    case "results" -> "/v1/batches/" + stages.first() + "/results";
                    case "results2" -> "/v1/batches/" + stages.second() + "/results";
                    default -> "/v1/statements?bank=BRI";
                };
        ValidatableResponse answer = step.getField("file").endsWith(".csv")
                ? stages.road().bank.csv(path, file)
                : stages.road().bank.xml(path, file);
        String[] expected = step.getField("answer").split(" ", -1);
        assertEquals(
                expected[0],
                Integer.toString(answer.extract().statusCode()),
                () -> what + ": " + answer.extract().asString());
        JsonPath body = answer.extract().jsonPath();
        if (expected.length > 1) {
            assertEquals("/errors/" + expected[1], body.getString("type"), what);
        }
        for (String pair : step.getField("summary").split(" ", -1)) {
            if (!pair.isEmpty()) {
                String[] named = pair.split("=", -1);
                assertEquals(named[1], body.getString(named[0]), what + ": " + named[0]);
            }
        }
        for (String pair : step.getField("states").split(" ", -1)) {
            String[] named = pair.split("=", -1);
            assertEquals(
                    named[1],
                    Sql.text("select state from payment where id = '" + ids.get(named[0]) + "'"),
                    what + ": payment " + named[0]);
        }
    }

    /** As it lies there, in its own encoding. */
    private static byte[] file(String name, Map<String, String> words, String suffix) throws IOException {
        try (InputStream in = BankMessageScenariosTest.class.getResourceAsStream(
                (name.startsWith("r_") ? "/cases/result-files/" : "/bank-messages/") + name)) {
            assertNotNull(in, name);
            String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            text = text.replaceAll("</AcctSvcrRef>", suffix + "</AcctSvcrRef>")
                    .replaceAll("(R-CSV-1|ACC-A|ACC-B|BRI 2021 01),", "$1" + suffix + ",");
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (InputStream in = BankMessageScenariosTest.class.getResourceAsStream("/scenarios/bank-messages.csv");
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
