package id.salur.registry.family;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.registry.Office.AUDITOR;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.nikOf;
import static id.salur.registry.Office.register;
import static id.salur.registry.Office.reveal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees a family, page by page, and who sees its numbers in clear. */
@QuarkusTest
@ServiceTest
class FamilyReadsTest {
    @Test
    void whatLiesOutsideTheAreaDoesNotExist() {
        String near = register(family(2, head()));
        String far = register(family(FAR_VILLAGE, 2, List.of(head())));
        OFFICER.get("/v1/families/" + far).spec(refused(404, "not-found"));
        OFFICER.patch("/v1/families/" + far, "\"1\"", Map.of("desil", 3)).statusCode(404);
        OFFICER.post("/v1/families/" + far + "/reveal", Map.of("purpose", "just looking at it"))
                .statusCode(404);
        OFFICER.post("/v1/proposals", Map.of("familyId", far, "programme", "PKH"))
                .statusCode(404);
        OFFICER.get("/v1/families?regionCode=15.01").statusCode(200).body("items", hasSize(0));
        FAR_OFFICER.get("/v1/families?limit=500").body("items.id", hasItem(far)).body("items.id", not(hasItem(near)));
        AUDITOR.get("/v1/families/" + far).statusCode(200);
        Api.as("village-officer", VILLAGE).get("/v1/families/" + near).statusCode(200);
        Api.as("village-officer", "53.15.05.200").get("/v1/families/" + near).statusCode(404);
    }

    /** A connection knows for whom it read last; a rollback takes back what it was told since. */
    @Test
    void noCallerReadsWithTheAreasOfTheOneBefore() {
        String near = register(family(2, head()));
        String far = register(family(FAR_VILLAGE, 2, List.of(head())));
        for (int i = 0; i < 20; i++) {
            AUDITOR.get("/v1/families/" + far).statusCode(200);
            OFFICER.post("/v1/proposals", Map.of("familyId", far, "programme", "PKH"))
                    .statusCode(404);
            OFFICER.get("/v1/families/" + far).statusCode(404);
            FAR_OFFICER.get("/v1/families/" + near).statusCode(404);
            OFFICER.get("/v1/families/" + near).statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nik,531505410289900,invalid-nik,nik-length",
        "nik,53150541028990011,invalid-nik,nik-length",
        "nik,531505410289900X,invalid-nik,nik-digits",
        "nik,'',invalid-nik,nik-length",
        "kk,5315053112240,invalid-kk,kk-length",
        "kk,5315-05311224-01,invalid-kk,kk-digits"
    })
    void aNumberThatNobodyCanHaveIsNotOneThatWasNotFound(String field, String number, String slug, String code) {
        OFFICER.post("/v1/families/search", Map.of(field, number))
                .spec(refused(422, slug))
                .body("faults[0].field", equalTo(field))
                .body("faults[0].code", equalTo(code))
                .body("expected", equalTo("16 digits"));
    }

    @ParameterizedTest
    @CsvSource({
        "nik,531505410289900,invalid-nik,16 digits",
        "nik,5315054503800000,invalid-nik,",
        "kk,53150501011500011,invalid-kk,16 digits"
    })
    void aCommandToldWhatANumberIs(String field, String number, String slug, String expected) {
        Map<String, Object> head = head();
        Map<String, Object> sent = family(2, head);
        (field.equals("kk") ? sent : head).put(field, number);
        OFFICER.post("/v1/families", sent).spec(refused(422, slug)).body("expected", equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"regon=53.15,regon,regionCode", "updatedSince=2019-01-01,updatedSince,"})
    void aFilterThatIsNoneDoesNotAnswerTheWholeArea(String query, String name, String nearest) {
        OFFICER.get("/v1/families?" + query)
                .spec(refused(400, "unknown-parameter"))
                .body("parameter", equalTo(name))
                .body("known", hasItem("regionCode"))
                .body("nearest", nearest == null ? notNullValue() : equalTo(nearest));
    }

    @Test
    void numbersAreFoundByHashAndRevealedForAPurposeOnly() {
        Map<String, Object> sent = family(2, head());
        String id = register(sent);
        OFFICER.post("/v1/families/search", Map.of("nik", nikOf(sent, 0)))
                .statusCode(200)
                .body("id", equalTo(id));
        OFFICER.post("/v1/families/search", Map.of("kk", sent.get("kk")))
                .statusCode(200)
                .body("id", equalTo(id));
        FAR_OFFICER.post("/v1/families/search", Map.of("kk", sent.get("kk"))).statusCode(404);
        OFFICER.post("/v1/families/search", Map.of()).spec(refused(400, "search-needs-one-number"));
        OFFICER.post("/v1/families/" + id + "/reveal", Map.of("purpose", "x")).spec(refused(400, "invalid-request"));
        Api.as("facilitator", "53.15")
                .post("/v1/families/" + id + "/reveal", Map.of("purpose", "just looking at it"))
                .statusCode(403);
        assertEquals(0, number("select count(*) from reveal where family_id = '" + id + "'"));
        reveal(id)
                .body("kk", equalTo(sent.get("kk")))
                .body("members[0].nik", equalTo(nikOf(sent, 0)))
                .body("members[0].birthDate", equalTo("1980-02-03"));
        assertEquals(1, number("select count(*) from reveal where family_id = '" + id + "'"));
        assertEquals(
                1,
                number("select count(*) from audit_log where operation = 'family.reveal' and target like '%" + id
                        + "%' and outcome = 'DONE' and purpose = 'Correction at the civil registry'"));
        assertEquals(
                2,
                number("select count(*) from audit_log where operation = 'family.reveal' and target like '%" + id
                        + "%' and outcome in ('REFUSED invalid-request', 'REFUSED role-not-allowed')"));
    }

    @Test
    void aCallerOfTwoAreasPagesThroughBothAndNothingBetween() {
        String between = Sql.text("select min(code) from region where code like '33.%' and length(code) = 13");
        Office.registerBy(Api.as("district-officer", between.substring(0, 5)), family(between, 2, List.of(head())));
        String near = register(family(2, head()));
        String far = register(family(FAR_VILLAGE, 2, List.of(head())));
        Api both = Api.as("auditor", "53.15", "15.01");
        List<String> seen = new ArrayList<>();
        List<String> regions = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = both.get("/v1/families?limit=50" + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            regions.addAll(page.getList("items.regionCode", String.class));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertTrue(seen.containsAll(List.of(near, far)));
        assertEquals(
                List.of(),
                regions.stream().filter(code -> code.startsWith("33")).toList());
        assertEquals(
                number("select count(*) from family where region_code like '15.01.%' or region_code like '53.15.%'"),
                seen.size());
    }

    @Test
    void pagesOfARegionJoinUp() {
        for (int i = 0; i < 5; i++) {
            register(family("53.15.06.2001", 2, List.of(head())));
        }
        String next = null;
        int seen = 0;
        do {
            var page = OFFICER.get("/v1/families?regionCode=53.15.06&limit=2" + (next == null ? "" : "&cursor=" + next))
                    .statusCode(200);
            seen += page.extract().<List<?>>path("items").size();
            next = page.extract().path("next");
            if (next != null) {
                page.header("Link", notNullValue());
            }
        } while (next != null);
        assertEquals(number("select count(*) from family where region_code like '53.15.06.%'"), seen);
    }
}
