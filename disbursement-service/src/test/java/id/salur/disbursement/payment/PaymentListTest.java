package id.salur.disbursement.payment;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payments of a place in a year: each filter, the order of the pages, and who sees what. */
@QuarkusTest
@ServiceTest
class PaymentListTest {
    private static final String LIST = "/v1/payments?fiscalYear=2019&limit=500";

    /** Two villages of two kecamatan; stage 2019-01 paid on the 28th, 2019-02 failed. */
    private record Place(Road road, UUID far, List<UUID> near) {
        static Place of(String district) {
            Road road = Road.in("BPNT", 2019, district).allocate(10_000_000);
            List<UUID> near = road.families(3);
            UUID far = road.family(district + ".02.2002");
            String paid = road.batch(road.released("2019-01"));
            road.results(paid, road.paid(paid)).statusCode(201);
            String failed = road.batch(road.released("2019-02"));
            road.results(failed, road.failed(failed, "ACCOUNT_CLOSED")).statusCode(201);
            return new Place(road, far, near);
        }
    }

    private static int count(Api as, String filter) {
        return as.get(LIST + filter).statusCode(200).extract().path("items.size()");
    }

    @Test
    void eachFilterNarrows() {
        Place place = Place.of("53.08");
        Api officer = place.road.officer;
        String bank = officer.get(LIST).extract().path("items[0].bank");
        assertEquals(8, count(officer, ""));
        assertEquals(8, count(officer, "&programme=BPNT"));
        assertEquals(0, count(officer, "&programme=PKH"));
        assertEquals(6, count(officer, "&regionCode=53.08.01"));
        assertEquals(2, count(officer, "&regionCode=53.08.02.2002"));
        assertEquals(4, count(officer, "&stage=2019-02"));
        assertEquals(4, count(officer, "&state=FAILED"));
        assertEquals(1, count(officer, "&state=FAILED&regionCode=53.08.02"));
        assertEquals(8, count(officer, "&bank=" + bank));
        assertEquals(0, count(officer, "&bank=MANDIRI"));
        assertEquals(4, count(officer, "&settledFrom=2019-01-28&settledUntil=2019-01-28"));
        assertEquals(0, count(officer, "&settledFrom=2019-01-29"));
        assertEquals(0, count(officer, "&settledUntil=2019-01-27"));
        assertEquals(0, officer.get("/v1/payments?fiscalYear=2020").extract().<Integer>path("items.size()"));
        String run = officer.get(LIST).extract().path("items[0].runId");
        officer.get("/v1/payments?runId=" + run + "&state=PAID&regionCode=53.08.02&settledFrom=2019-01-01&bank=" + bank)
                .statusCode(200)
                .body("items.familyId", equalTo(List.of(place.far.toString())));
    }

    @Test
    void pagesFollowEachOtherByVillage() {
        Place place = Place.of("72.09");
        List<String> whole = place.road.officer.get(LIST).extract().path("items.id");
        assertEquals(8, whole.size());
        List<String> read = new ArrayList<>();
        List<String> villages = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = place.road
                    .officer
                    .get("/v1/payments?fiscalYear=2019&limit=3" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            villages.addAll(page.getList("items.regionCode"));
            cursor = page.getString("next");
        }
        assertEquals(whole, read);
        assertEquals(villages.stream().sorted().toList(), villages);
        String ofRun = place.road
                .officer
                .get("/v1/payments?limit=1&runId="
                        + place.road.officer.get(LIST).extract().path("items[0].runId"))
                .extract()
                .path("next");
        place.road.officer.get(LIST + "&cursor=" + ofRun).spec(refused(400, "invalid-cursor"));
    }

    @Test
    void aBankSeesItsBanksOnly() {
        Place place = Place.of("53.10");
        Road road = place.road;
        String bank = road.officer.get(LIST).extract().path("items[0].bank");
        String id = road.officer.get(LIST).extract().path("items[0].id");
        Api own = road.person("own", "bank", "bank:" + bank);
        assertEquals(8, count(own, ""));
        assertEquals(4, count(own, "&state=PAID&regionCode=53.10"));
        own.get("/v1/payments/" + id).statusCode(200);
        for (Api other : List.of(
                road.person("other", "bank", "bank:MANDIRI"),
                road.person("nameless", "bank"),
                road.person("both", "bank", "bank:MANDIRI", "auditor"))) {
            assertEquals(0, count(other, ""));
            assertEquals(0, count(other, "&bank=" + bank));
            other.get("/v1/payments?familyId=" + place.far).body("items.size()", is(0));
            other.get("/v1/payments/" + id).statusCode(404);
        }
    }

    /** The question of the village hall: has it come? */
    @Test
    void aVillageOfficerAndAFacilitatorAskWhetherAPaymentHasCome() {
        Place place = Place.of("53.11");
        Api village = Api.as("village-officer", "53.11.02.2002");
        for (Api asking : List.of(village, Api.as("facilitator", "53.11.02"))) {
            asking.get("/v1/payments?familyId=" + place.far)
                    .statusCode(200)
                    .body("items.stage", equalTo(List.of("2019-01", "2019-02")))
                    .body("items.state", equalTo(List.of("PAID", "FAILED")))
                    .body("items.amount", equalTo(List.of(110_000, 110_000)))
                    .body("items[0].settledOn", is("2019-01-28"))
                    .body("items[1].settledOn", nullValue())
                    .body("items[1].reason", is("ACCOUNT_CLOSED"));
        }
        village.get("/v1/payments?familyId=" + place.near.get(0)).body("items.size()", is(0));
        assertEquals(2, count(village, ""));
        assertEquals(0, count(village, "&regionCode=53.11.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=10, 400, filter-required",
        "regionCode=53, 400, filter-required",
        "state=PAID&bank=BRI, 400, filter-required",
        "fiscalYear=2019&regionCode=5315, 400, invalid-parameter",
        "fiscalYear=2019&programme=PHK, 422, unknown-programme",
        "fiscalYear=2019&settledOn=2019-01-28, 400, unknown-parameter",
    })
    void whatIsMissingOrWrongIsSaid(String query, int status, String type) {
        Api.as("auditor", "ID").get("/v1/payments?" + query).spec(refused(status, type));
    }

    @Test
    void theFiltersOfWhichOneIsNeededAreNamed() {
        Api.as("auditor", "ID")
                .get("/v1/payments?limit=10")
                .body("expected", contains("runId", "familyId", "fiscalYear"))
                .body("detail", is("Give one of: runId, familyId, fiscalYear."));
    }

    @ParameterizedTest
    @CsvSource({
        "state=AKTIF, state, PAID",
        "settledFrom=18/01/2021, settledFrom, 2019-12-31",
        "fiscalYear=2019&regionCode=53.15&settledFrom=2021-02-30, settledFrom, 2019-12-31",
        "limit=banyak, limit, 50",
    })
    void theOneThatCannotBeReadIsNamedWithWhatCan(String query, String parameter, String expected) {
        Api.as("auditor", "ID")
                .get("/v1/payments?" + query)
                .spec(refused(400, "invalid-parameter"))
                .body("parameters", contains(parameter))
                .body("expected", hasItem(expected));
    }

    /**
     * As the service reads, under the area policy: a page of each list can begin where its index says, and is not sorted. Without the index
     * of the other list, for a few rows of a test do not tell the planner which of two to take.
     */
    @ParameterizedTest
    @CsvSource({
        "payment_year, payment_bank, programme = 'BPNT' and fiscal_year = 2019",
        "payment_bank, payment_year, programme = 'BPNT' and fiscal_year = 2019 and bank = 'BRI'",
    })
    void aPageOfAPlaceBeginsInItsIndex(String index, String other, String condition) throws SQLException {
        String plan = plan(
                "drop index " + other,
                condition + " and region_code < '53.12/' and (region_code, id) >"
                        + " ('53.12.01.2001', '01890a5d-ac96-774b-bcce-b302099a8057') order by region_code, id limit 50");
        assertTrue(plan.contains(index), plan);
        assertTrue(plan.contains("ROW(region_code, id) >"), plan);
        String reached = plan.substring(plan.indexOf("Index Cond"), plan.indexOf("Filter"));
        assertTrue(reached.contains("ROW(region_code, id) >") && reached.contains("fiscal_year"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }

    @Test
    void aDayIsFoundByWhereItsPaymentsLie() throws SQLException {
        String plan = plan("select 1", "settled_on >= '2019-01-28' and settled_on <= '2019-01-28'");
        assertTrue(plan.contains("payment_settled_on") && plan.contains("Index Cond: ((settled_on"), plan);
    }

    private static String plan(String before, String condition) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = PostgresResource.superuser();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(before);
            statement.execute("set local enable_bitmapscan = " + (before.startsWith("drop") ? "off" : "on"));
            statement.execute("set local enable_sort = " + (before.startsWith("drop") ? "off" : "on"));
            statement.execute("set role salur_app");
            statement.execute("set salur.areas = '53.12,53.12.%'");
            statement.execute("set enable_seqscan = off");
            try (ResultSet rows = statement.executeQuery("explain select * from payment where " + condition)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        return plan.toString();
    }

    /** Whoever adds an index on what a bank's answer changes makes every answer write all indexes again. */
    @Test
    void noIndexHoldsWhatAnAnswerChanges() {
        assertEquals("none", Sql.text("""
                select i.indexrelid::regclass from pg_index i
                join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam and a.amname <> 'brin'
                join pg_attribute t on t.attrelid = i.indrelid and t.attnum = any(i.indkey)
                where i.indrelid = 'payment'::regclass
                  and t.attname in ('state', 'reason', 'paid_amount', 'settled_on', 'failed_on', 'reversed_on', 'returned_on')"""));
    }
}
