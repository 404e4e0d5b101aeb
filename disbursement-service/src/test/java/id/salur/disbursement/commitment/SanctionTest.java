package id.salur.disbursement.commitment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A missed commitment: 10 percent a month in the early scheme, the stage payment later. */
@QuarkusTest
@ServiceTest
class SanctionTest {
    private static ValidatableResponse report(Road road, String stage, String... rows) {
        return Api.as("facilitator", road.district)
                .csv(
                        "/v1/commitment-results?programme=PKH&fiscalYear=" + road.year + "&stage=" + stage,
                        ("family_id,kind,missed_months\n" + String.join("\n", rows) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static String amount(String run, UUID family) {
        return Sql.text("select amount from entitlement where run_id = '" + run + "' and family_id = '" + family + "'");
    }

    @Test
    void theEarlySchemeTakesTenPercentAMonth() {
        Road road = Road.fresh("PKH", 2014).allocate(10_000_000);
        List<UUID> families = road.families(3, "SD", "SMP");
        report(
                        road,
                        "II",
                        families.get(0) + ",EDUCATION,2",
                        families.get(0) + ",HEALTH,1",
                        families.get(1) + ",EDUCATION,0")
                .statusCode(201)
                .body("rows", is(3))
                .body("families", is(2))
                .body("missed", is(1));
        Api auditor = Api.as("auditor", road.district);
        String path = "/v1/commitment-results?programme=PKH&fiscalYear=2014&stage=II&limit=2";
        String next = auditor.get(path).body("items.size()", is(2)).extract().path("next");
        auditor.get(path + "&cursor=" + next).body("items.size()", is(1)).body("next", nullValue());
        Api.as("auditor", "17.01").get(path).body("items.size()", is(0));
        String run = road.computed("II");
        assertEquals("360000", amount(run, families.get(0)));
        assertEquals("450000", amount(run, families.get(1)));
        String id = Sql.text("select id from entitlement where run_id = '" + run + "' and amount = 360000");
        road.officer
                .get("/v1/entitlements/" + id)
                .body("lines.component", equalTo(List.of("BANTUAN_TETAP", "SMP", "SD", "SANKSI_KOMITMEN")))
                .body("lines.amount", equalTo(List.of(75_000, 250_000, 125_000, -90_000)))
                .body("lines[3].rateId", is("PKH-SANCTION-2013"))
                .body("lines[3].confirmation", is("UNCONFIRMED"))
                .body("facts.missedMonths", is(2));
        String third = road.computed("III");
        assertEquals("450000", amount(third, families.get(0)), "a report is of one stage");
    }

    @Test
    void theLaterSchemeSuspendsTheStagePayment() {
        Road road = Road.fresh("PKH", 2020).allocate(10_000_000);
        List<UUID> families = road.families(2, "SD");
        report(road, "I", families.get(0) + ",EDUCATION,1").statusCode(201);
        String run = road.computed("I");
        assertEquals("none", amount(run, families.get(0)));
        assertEquals("225000", amount(run, families.get(1)));
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=SANCTIONED")
                .statusCode(200)
                .body("items.familyId", equalTo(List.of(families.get(0).toString())));
        report(road, "I", families.get(0) + ",EDUCATION,0").statusCode(201);
        road.act(road.officer, run, "compute").statusCode(200).body("families", is(2));
    }

    @ParameterizedTest
    @CsvSource({
        "'FAMILY,HEALTH,4', 400, csv-value",
        "'FAMILY,HEALTH,-1', 400, csv-value",
        "'FAMILY,HOUSING,1', 400, csv-value",
        "'x,HEALTH,1', 400, csv-value",
        "'FAMILY,HEALTH', 400, csv-value",
        "'FAMILY,HEALTH,1,2', 400, csv-columns",
        "'FAMILY,HEALTH,1\nFAMILY,HEALTH,2', 400, csv-value",
        "'00000000-0000-7000-8000-000000000001,HEALTH,1', 422, unknown-family"
    })
    void aReportWithAFaultIsRefusedWhole(String rows, int status, String slug) {
        Road road = Road.fresh("PKH", 2020);
        List<UUID> families = road.families(2, "SD");
        report(
                        road,
                        "IV",
                        families.get(0) + ",EDUCATION,1",
                        rows.replace("FAMILY", families.get(1).toString()))
                .spec(Api.refused(status, slug));
        assertEquals(
                0,
                Sql.number("select count(*) from commitment_result where region_code like '" + road.district + ".%'"));
    }

    @Test
    void aReportInAnotherFormIsRefusedWhole() {
        Road road = Road.fresh("PKH", 2020);
        String good = "family_id,kind,missed_months\n" + road.families(1, "SD").get(0) + ",EDUCATION,1\n";
        refused(road, "csv-separator", good.replace(',', '|'));
        refused(road, "csv-header", good.replace("kind", "type"));
        refused(road, "csv-malformed", good.substring(0, good.length() - 3));
        refused(road, "csv-value", good.replace(",1\n", ",one\n"));
        refused(road, "csv-malformed", good.replace("EDUCATION", "\"EDUCATION"));
        refused(road, "csv-empty", good.substring(0, good.indexOf('\n') + 1));
        assertEquals(
                0,
                Sql.number("select count(*) from commitment_result where region_code like '" + road.district + ".%'"));
    }

    private static void refused(Road road, String slug, String file) {
        Api.as("facilitator", road.district)
                .csv(
                        "/v1/commitment-results?programme=PKH&fiscalYear=2020&stage=IV",
                        file.getBytes(StandardCharsets.UTF_8))
                .spec(Api.refused(400, slug));
    }

    @Test
    void theReportOfAnotherAreaIsNotTaken() {
        Road road = Road.fresh("PKH", 2020);
        UUID stranger = Road.fresh("PKH", 2020).families(1, "SD").get(0);
        report(road, "IV", stranger + ",EDUCATION,1")
                .spec(Api.refused(422, "unknown-family"))
                .body("families", is(1));
        report(road, "V", stranger + ",EDUCATION,1").spec(Api.refused(422, "unknown-stage"));
    }
}
