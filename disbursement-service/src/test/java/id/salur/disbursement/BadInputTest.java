package id.salur.disbursement;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets its problem and changes nothing. */
@QuarkusTest
@ServiceTest
class BadInputTest {
    private static final Road NOTHING = Road.fresh("PKH", 2020);

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1.5", "1.0", "9223372036854775808", "\"100\"", "1e3"})
    void anAmountThatIsNoneChangesNoBalance(String amount) {
        Road.in("PKH", 2022, "61.01").allocate(1000);
        long before = Sql.number("select sum(balance) from account where kind = 'REGENCY' and region_code = '61.01'");
        ValidatableResponse answer = Road.NATION
                .request()
                .body("{\"from\":\"61\",\"to\":\"61.01\",\"amount\":" + amount + "}")
                .post("/v1/budgets/PKH/2022/allocations")
                .then();
        answer.spec(refused(400, "invalid-amount"));
        assertEquals(
                before,
                Sql.number("select sum(balance) from account where kind = 'REGENCY' and region_code = '61.01'"));
    }

    @Test
    void moneyThatIsNotThereIsNotAllocated() {
        Road road = Road.in("PKH", 2022, "62.01").allocate(1000);
        road.allocate("62", "62.01", 1).spec(refused(409, "over-allocation"));
        road.allocate("62", "53.15", 1).spec(refused(422, "allocation-path"));
        road.allocate("ID", "62.01", 1).spec(refused(422, "allocation-path"));
        road.allocate("62", "62.99", 1).spec(refused(422, "unknown-region"));
        road.allocate("ID", "62", Long.MAX_VALUE).spec(refused(409, "over-allocation"));
        Road.NATION
                .post("/v1/budgets", Map.of("programme", "BEDAH", "fiscalYear", 2022, "amount", 1, "legalBasis", "x"))
                .spec(refused(422, "unknown-programme"));
        Road.NATION
                .post("/v1/budgets", Map.of("programme", "PKH", "fiscalYear", 2022, "amount", 1, "legalBasis", "x"))
                .spec(refused(409, "budget-exists"));
        Api.as("national-officer", "53")
                .post("/v1/budgets", Map.of("programme", "PKH", "fiscalYear", 2033, "amount", 1, "legalBasis", "x"))
                .spec(refused(403, "outside-area"));
        road.conserved();
    }

    @ParameterizedTest
    @CsvSource({
        "PKH, 2019, V, 422, unknown-stage",
        "BPNT, 2019, 2020-01, 422, unknown-stage",
        "BPNT, 2019, 2019-13, 422, unknown-stage",
        "PKH, 2012, I, 422, unknown-rate",
        "PKH, 2027, I, 422, unknown-rate",
        "BPNT, 2016, 2016-01, 422, unknown-rate",
        "KUBE, 2019, I, 422, unknown-stage",
        "LOGISTIK_BENCANA, 2019, ONCE, 422, paid-in-kind",
        "BEDAH, 2019, I, 422, unknown-programme"
    })
    void aStageThatCannotBePaidIsNotOpened(String programme, int year, String stage, int status, String slug) {
        Road road = NOTHING.also(programme, year);
        road.open(stage).spec(refused(status, slug));
        assertEquals(0, Sql.number("select count(*) from stage_run where region_code = '" + road.district + "'"));
    }

    @Test
    void impossibleDaysAndACutFileAreRefused() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        road.families(1, "SD");
        String batch = road.batch(road.released("I"));
        String line = road.paid(batch).get(0);
        for (String day : List.of("2020-01-24", "1800-01-01", "2999-12-31", "+99999-01-01")) {
            road.results(batch, List.of(line.replace("2020-01-28", day))).spec(refused(400, "csv-value"));
        }
        String whole = Road.csv(List.of(line));
        byte[] cut = whole.substring(0, whole.length() - 3).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        road.bank.csv("/v1/batches/" + batch + "/results", cut).spec(refused(400, "csv-malformed"));
        assertEquals(0, Sql.number("select count(*) from result_file where batch_id = '" + batch + "'"));
        road.results(batch, List.of(line)).statusCode(201).body("paid", is(1));
    }

    @Test
    void aSecondRunForTheSameStageIsRefusedUntilTheFirstIsCancelled() {
        Road road = Road.fresh("PKH", 2020);
        String run = road.run("I");
        road.open("I").spec(refused(409, "stage-run-exists"));
        road.act(road.officer, run, "cancel").statusCode(200);
        road.open("I").statusCode(201);
        Road.in("PKH", 2020, "63").open("I").spec(refused(422, "unknown-region"));
    }

    @Test
    void whatLiesOutsideTheAreaDoesNotExist() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        road.families(1, "SD");
        String run = road.released("II");
        String batch = road.batch(run);
        Api elsewhere = Api.as("district-officer", "63.04");
        Api otherBank = Api.as("bank", "63.04");
        elsewhere.get("/v1/stage-runs/" + run).spec(refused(404, "not-found"));
        elsewhere.command("/v1/stage-runs/" + run + "/cancel", "\"1\"").spec(refused(404, "not-found"));
        elsewhere
                .get("/v1/stage-runs?programme=PKH")
                .statusCode(200)
                .body("items.findAll { it.id == '" + run + "' }.size()", is(0));
        elsewhere.get("/v1/payments?runId=" + run).statusCode(200).body("items.size()", is(0));
        elsewhere
                .get("/v1/reports/realisation?programme=PKH&fiscalYear=2020")
                .statusCode(200)
                .body("inTransit", is(0));
        elsewhere.get("/v1/budgets/PKH/2020/conservation").spec(refused(404, "not-found"));
        otherBank.get("/v1/batches/" + batch + "/file").spec(refused(404, "not-found"));
        otherBank
                .csv(
                        "/v1/batches/" + batch + "/results",
                        Road.csv(road.paid(batch)).getBytes(StandardCharsets.UTF_8))
                .spec(refused(404, "not-found"));
        elsewhere
                .post(
                        "/v1/stage-runs",
                        Map.of("programme", "PKH", "fiscalYear", 2020, "stage", "III", "regionCode", road.district))
                .spec(refused(403, "outside-area"));
        road.officer.get("/v1/batches/" + batch + "/file").spec(refused(403, "role-not-allowed"));
        road.officer
                .get("/v1/budgets/PKH/2020/conservation")
                .statusCode(200)
                .body("nodes.regionCode", equalTo(List.of(road.district)))
                .body("holds", is(true));
        Api.with(Tokens.expired("district-officer", road.district))
                .get("/v1/stage-runs")
                .statusCode(401);
        Api.with(Tokens.otherIssuer("district-officer", road.district))
                .get("/v1/stage-runs")
                .statusCode(401);
    }

    @Test
    void aStaleTagAMissingTagAndAWrongStateChangeNothing() {
        Road road = Road.fresh("PKH", 2020);
        String run = road.run("I");
        road.officer.command("/v1/stage-runs/" + run + "/compute", "\"99\"").spec(refused(412, "stale-etag"));
        road.officer.post("/v1/stage-runs/" + run + "/compute").spec(refused(428, "if-match-required"));
        road.act(road.officer, run, "submit").spec(refused(409, "illegal-transition"));
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(0));
        road.act(road.officer, run, "submit").spec(refused(409, "nothing-to-pay"));
        road.officer.get("/v1/stage-runs/" + run).body("state", is("COMPUTED")).body("version", is(2));
    }

    @Test
    void anIdempotencyKeyGivesTheFirstAnswerAndRefusesAnotherBody() {
        Road road = Road.fresh("PKH", 2020);
        String key = "key-" + java.util.UUID.randomUUID();
        Map<String, Object> first =
                Map.of("programme", "PKH", "fiscalYear", 2020, "stage", "I", "regionCode", road.district);
        Map<String, Object> second =
                Map.of("programme", "PKH", "fiscalYear", 2020, "stage", "II", "regionCode", road.district);
        String id = created(keyed(road, key, first));
        keyed(road, key, first).statusCode(201).body("id", is(id));
        keyed(road, key, second).spec(refused(422, "idempotency-key-reused"));
        assertEquals(1, Sql.number("select count(*) from stage_run where region_code = '" + road.district + "'"));
    }

    private static ValidatableResponse keyed(Road road, String key, Object body) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.of("district-officer", road.district))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/stage-runs")
                .then();
    }

    @Test
    void aResultFileWithAFaultIsRefusedWhole() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(2);
        String batch = road.batch(road.released("2019-01"));
        String another = road.batch(road.released("2019-02"));
        List<String> good = road.paid(batch);
        String line = good.get(0);
        road.results(batch, List.of(line, road.paid(another).get(0))).spec(refused(422, "result-of-another-batch"));
        for (String amount : List.of(
                "-1",
                "0",
                "1.5",
                "9223372036854775807",
                "1000000000000001",
                "9223372036854775808",
                "",
                "1e3",
                "110.000",
                "1 1")) {
            ValidatableResponse answer =
                    road.results(batch, List.of(line, good.get(1).replace(",110000,", "," + amount + ",")));
            answer.spec(refused(400, "invalid-amount"));
            answer.body("most", is(1_000_000_000_000_000L));
        }
        road.results(batch, List.of(line.replace("PAID", "LUNAS")))
                .statusCode(400)
                .body("expected", contains("PAID", "FAILED", "RETURNED", "REVERSED"));
        for (String day : List.of("28/01/19", "2019-02-30", "28-01-2019")) {
            ValidatableResponse answer = road.results(batch, List.of(line.replace("2019-01-28", day)));
            answer.spec(refused(400, "csv-value"));
            answer.body("expected", contains("2019-01-31", "31/01/2019"));
        }
        road.results(batch, List.of(line.replaceAll("(2019-01-28),[^,]*", "$1,")))
                .statusCode(400)
                .body("column", is("bank_reference"))
                .body("expected.size()", is(1));
        road.results(batch, List.of(line.replace(",PAID,110000,,", ",FAILED,110000,TIRED,")))
                .spec(refused(400, "csv-value"));
        road.results(batch, List.of(line + ",more")).spec(refused(400, "csv-columns"));
        road.results(batch, List.of(line.replace(",PAID,110000,,", ",REVERSED,110000,,")))
                .spec(refused(400, "csv-value"));
        road.results(batch, List.of(batch + "," + line.split(",", -1)[1] + ",RETURNED,1,OTHER,2019-01-28,,"))
                .spec(refused(400, "csv-value"));
        road.results(batch, List.of()).spec(refused(400, "csv-empty"));
        raw(road, batch, "").spec(refused(400, "csv-empty"));
        String csv = Road.csv(good);
        raw(road, batch, csv.replace(',', '|')).spec(refused(400, "csv-separator"));
        raw(road, batch, csv.substring(0, csv.length() - line.length() / 2)).spec(refused(400, "csv-malformed"));
        raw(road, batch, csv.replace("batch_id,payment_id", "batch_id,batch_id"))
                .spec(refused(400, "csv-header"));
        road.bank
                .csv("/v1/batches/" + batch + "/results", (csv + "\u00e9").getBytes(StandardCharsets.ISO_8859_1))
                .spec(refused(400, "csv-encoding"));
        assertEquals(0, Sql.number("select count(*) from result_file where batch_id = '" + batch + "'"));
        assertEquals(
                2,
                Sql.number("select count(*) from payment where batch_id = '" + batch + "' and state = 'INSTRUCTED'"));
        assertEquals(0, Sql.number("select count(*) from result_staging"));
        raw(road, batch, csv).statusCode(201).body("paid", is(2));
        raw(road, batch, csv).statusCode(200).body("paid", is(2));
        assertEquals(2 * 110_000, road.settled());
        road.conserved();
    }

    private static ValidatableResponse raw(Road road, String batch, String csv) {
        return road.bank.csv("/v1/batches/" + batch + "/results", csv.getBytes(StandardCharsets.UTF_8));
    }
}
