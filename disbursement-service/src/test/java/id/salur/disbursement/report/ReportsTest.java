package id.salur.disbursement.report;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each report on a small district whose sums are known. */
@QuarkusTest
@ServiceTest
class ReportsTest {
    private static final int AID = 110_000;

    /** Seven families in two kecamatan: in January five are paid, one fails, one is with the bank; in February all are paid. */
    private static Road district(String code) {
        Road road = Road.in("BPNT", 2019, code).allocate(20L * AID);
        for (int i = 0; i < 4; i++) {
            road.family(code + ".01.2001");
        }
        for (int i = 0; i < 3; i++) {
            road.family(code + ".02.2001");
        }
        String january = road.batch(road.released("2019-01"));
        List<String> lines = new ArrayList<>(road.paid(january));
        String[] first = lines.remove(0).split(",", -1);
        lines.remove(0);
        lines.add(first[0] + "," + first[1] + ",FAILED,,CARD_DAMAGED,2019-01-28,,");
        road.results(january, lines).statusCode(201);
        String february = road.batch(road.released("2019-02"));
        road.results(february, road.paid(february)).statusCode(201);
        return road;
    }

    private static ValidatableResponse report(Api as, String report, String region, String more) {
        return as.get("/v1/reports/" + report + "?programme=BPNT&fiscalYear=2019&regionCode=" + region + more)
                .statusCode(200);
    }

    @Test
    void theSumsOfADistrict() {
        Road road = district("71.03");
        Api auditor = Api.as("auditor", "71.03");
        report(auditor, "realisation-by-stage", "71.03", "")
                .body("items.stage", is(List.of("2019-01", "2019-02")))
                .body("items.payments", is(List.of(5, 7)))
                .body("items.settled", is(List.of(5 * AID, 7 * AID)))
                .body("items.failed", is(List.of(AID, 0)))
                .body("items.inTransit", is(List.of(AID, 0)));
        report(auditor, "realisation-by-programme", "71.03", "&stage=2019-02")
                .body("items.settled", is(List.of(7 * AID)));
        report(auditor, "realisation-by-bank", "71.03", "")
                .body("items[0].bank", is("BRI"))
                .body("items[0].settled", is(12 * AID));
        report(auditor, "realisation-by-bank", "71.03", "&bank=BNI").body("items.size()", is(0));
        report(auditor, "realisation-by-region", "71.03", "")
                .body("items.regionCode", is(List.of("71.03.01", "71.03.02")))
                .body("items[0].regionName", nullValue());
        report(auditor, "realisation-by-region", "71.03", "&level=REGENCY")
                .body("items.settled", is(List.of(12 * AID)))
                .body("items[0].regionName", startsWith("Kabupaten"));
        report(auditor, "failures-by-reason", "71.03", "")
                .body("items.reason", is(List.of("CARD_DAMAGED")))
                .body("items[0].payments", is(1))
                .body("items[0].waiting", is(AID));
        report(auditor, "absorption", "71.03", "&level=REGENCY")
                .body("items.size()", is(1))
                .body("items[0].allocated", is(20 * AID))
                .body("items[0].settled", is(12 * AID))
                .body("items[0].inTransit", is(AID))
                .body("items[0].committed", is(AID))
                .body("items[0].free", is(6 * AID))
                .body("items[0].absorbed", is(60.0f));
        report(auditor, "families-by-stage", "71.03", "")
                .body("items.families", is(List.of(5, 7)))
                .body("items.familiesToStage", is(List.of(5, 7)))
                .body("items.settledToStage", is(List.of(5 * AID, 12 * AID)));
        road.conserved();
    }

    @Test
    void moneyWithABankGrowsOld() {
        district("71.04");
        Api auditor = Api.as("auditor", "71.04");
        for (String[] day : new String[][] {
            {"2019-01-25", "0", "0"},
            {"2019-02-01", "0", "7"},
            {"2019-02-02", "8", "8"},
            {"2019-02-24", "8", "30"},
            {"2019-02-25", "31", "31"},
            {"2020-01-25", "91", "365"}
        }) {
            report(auditor, "unreconciled-ageing", "71.04", "&on=" + day[0])
                    .body("items.size()", is(1))
                    .body("items[0].daysFrom", is(Integer.parseInt(day[1])))
                    .body("items[0].oldest", is(Integer.parseInt(day[2])))
                    .body("items[0].payments", is(1))
                    .body("items[0].amount", is(AID));
        }
        report(auditor, "unreconciled-ageing", "71.04", "&on=2019-01-24").body("items.size()", is(0));
    }

    @Test
    void oneDefinitionThreeForms() throws IOException {
        district("71.05");
        String path = "/v1/reports/realisation-by-stage?fiscalYear=2019&regionCode=71.05";
        assertEquals(
                """
                programme,stage,payments,familyPayments,settled,inTransit,failed,returned
                BPNT,2019-01,5,5,550000,110000,110000,0
                BPNT,2019-02,7,7,770000,0,0,0
                """,
                as("text/csv", "en")
                        .get(path)
                        .then()
                        .statusCode(200)
                        .contentType(containsString("text/csv"))
                        .extract()
                        .asString()
                        .replace("\r\n", "\n"));
        byte[] workbook = as(ReportsResource.XLSX, "en;q=0.1, id-ID")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "id")
                .contentType(containsString("spreadsheetml"))
                .header("Content-Disposition", containsString("realisation-by-stage.xlsx"))
                .extract()
                .asByteArray();
        String sheet = XlsxTableTest.entry(workbook, "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("tersalur, rupiah") && sheet.contains("<v>770000</v>"), sheet);
        as("application/pdf", "en").get(path).then().statusCode(406);
        as("*/*", "en").get(path).then().statusCode(200).contentType(containsString("json"));
        as("application/json", "en")
                .get(path + "&limit=1")
                .then()
                .body("items.stage", is(List.of("2019-01")))
                .header("Link", containsString("rel=\"next\""));
        String next = as("application/json", "en").get(path + "&limit=1").path("next");
        as("application/json", "en")
                .get(path + "&limit=1&cursor=" + next)
                .then()
                .body("items.stage", is(List.of("2019-02")))
                .body("next", nullValue());
    }

    private static io.restassured.specification.RequestSpecification as(String accept, String language) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("auditor", "71.05"))
                .header("Accept", accept)
                .header("Accept-Language", language);
    }

    /** Sums of a part under the name of the whole, or nothing under that of a neighbour, would be believed. */
    @Test
    void sumsAreOfRegionsThatAreWhollyTheCallers() {
        district("71.06");
        Api officer = Api.as("district-officer", "71.06");
        List<String> ids = officer.get("/v1/reports")
                .statusCode(200)
                .body(
                        "items.id",
                        hasItems("absorption", "failures-by-reason", "realisation-by-region", "unreconciled-ageing"))
                .extract()
                .path("items.id");
        List<String> reports = new ArrayList<>(List.of("realisation?programme=BPNT&fiscalYear=2019"));
        ids.forEach(id -> reports.add(id + "?fiscalYear=2019"));
        for (String report : reports) {
            for (String outside : List.of("71", "71.05", "ID")) {
                officer.get("/v1/reports/" + report + "&regionCode=" + outside).spec(refused(403, "outside-area"));
            }
            Api.as("auditor", "71.07")
                    .get("/v1/reports/" + report + "&regionCode=71.07")
                    .statusCode(200);
        }
        String stages = "/v1/reports/realisation-by-stage?fiscalYear=2019";
        officer.get(stages).statusCode(200).body("items.payments", is(List.of(5, 7)));
        officer.get(stages + "&regionCode=71.06.02").statusCode(200).body("items[1].payments", is(3));
        Api.as("auditor", "71.07").get(stages).statusCode(200).body("items.size()", is(0));
        String regions = "/v1/reports/realisation-by-region?fiscalYear=2019";
        officer.get(regions).statusCode(200).body("items.regionCode", is(List.of("71.06.01", "71.06.02")));
        for (String above : List.of(regions + "&level=PROVINCE", "/v1/reports/absorption?fiscalYear=2019")) {
            officer.get(above).statusCode(200).body("items.regionCode", is(List.of("71.06")));
        }
        Api.as("auditor", "ID")
                .get(regions + "&level=PROVINCE&regionCode=71.06.01")
                .statusCode(200)
                .body("items.regionCode", is(List.of("71.06.01")));
        officer.get("/v1/reports/realisation?programme=BPNT&fiscalYear=2019")
                .statusCode(200)
                .body("regionCode", equalTo("71.06"))
                .body("families", is(7));
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsRefused() {
        Api auditor = Api.as("auditor", "ID");
        auditor.get("/v1/reports/realisation-by-moon?fiscalYear=2019").statusCode(404);
        auditor.get("/v1/reports/absorption").spec(refused(400, "invalid-request"));
        auditor.get("/v1/reports/families-by-stage?fiscalYear=2019&regionCode=71")
                .spec(refused(400, "filter-required"));
        auditor.get("/v1/reports/absorption?fiscalYear=2019&programme=MOON").spec(refused(422, "unknown-programme"));
        auditor.get("/v1/reports/absorption?fiscalYear=2019&regionCode=moon")
                .spec(refused(400, "invalid-parameter"))
                .body("parameters", is(List.of("regionCode")));
        Api.as("facilitator", "71.06")
                .get("/v1/reports/absorption?fiscalYear=2019")
                .statusCode(403);
    }
}
