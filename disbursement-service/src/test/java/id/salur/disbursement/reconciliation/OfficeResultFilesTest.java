package id.salur.disbursement.reconciliation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Bank results as a spreadsheet saves them. */
@QuarkusTest
@ServiceTest
class OfficeResultFilesTest {
    private static Road road;
    private static String batch;
    private static List<String> payments;

    @BeforeEach
    void aBatchIsReleased() {
        if (road == null) {
            road = Road.fresh("PKH", 2021).allocate(10_000_000);
            road.families(10, "SD");
            batch = road.batch(road.released("I"));
            payments = new ArrayList<>(road.paid(batch));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/result-files.csv", numLinesToSkip = 1)
    void eachFileBecomesWhatIsRight(String name, int status, String problem, String column) throws IOException {
        String payment = payments.remove(0).split(",", -1)[1];
        String file = text(name)
                .replace("BATCH_DASHED", batch)
                .replace("PAYMENT_12_DASHED", payment)
                .replace("R-CSV-1", "R-" + payment)
                .replace("2021-01-18", "2021-01-28")
                .replace("18/01/2021", "28/01/2021");
        long before = files();
        ValidatableResponse answer = road.bank
                .csv("/v1/batches/" + batch + "/results", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(status);
        if (problem != null) {
            answer.body("type", equalTo("/errors/" + problem))
                    .body("line", is(2))
                    .body("column", equalTo(column));
        }
        assertEquals(before + (problem == null ? 1 : 0), files());
    }

    private static long files() {
        return Sql.number("select count(*) from result_file where batch_id = '" + batch + "'");
    }

    private static String text(String name) throws IOException {
        try (InputStream in = OfficeResultFilesTest.class.getResourceAsStream("/cases/result-files/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
