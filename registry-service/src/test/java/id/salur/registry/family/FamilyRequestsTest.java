package id.salur.registry.family;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Tokens;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that cannot be read, tokens that are not ours, keys that were used. */
@QuarkusTest
@ServiceTest
class FamilyRequestsTest {
    @Test
    void malformedAndOversizedBodiesAreRefused() {
        long before = number("select count(*) from family");
        OFFICER.request().body("{\"kk\": ").post("/v1/families").then().spec(refused(400, "malformed-json"));
        OFFICER.request()
                .body("{\"kk\":\"" + "1".repeat(1_100_000) + "\"}")
                .post("/v1/families")
                .then()
                .spec(refused(413, "body-too-large"));
        assertEquals(before, number("select count(*) from family"));
    }

    @Test
    void tokensThatAreNotOursAreRefused() {
        for (String token :
                List.of(Tokens.expired("district-officer", "53.15"), Tokens.otherIssuer("district-officer", "53.15"))) {
            Api.with(token).get("/v1/families").spec(refused(401, "invalid-token"));
        }
        Api.as("bank", "53.15").get("/v1/families").spec(refused(403, "role-not-allowed"));
    }

    @Test
    void aKeyUsedAgainAnswersTheSameAndRefusesAnotherBody() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> family = family(2, head());
        String id = created(postWith(key, family));
        assertEquals(id, created(postWith(key, family)));
        long before = number("select count(*) from family");
        postWith(key, family(3, head())).spec(refused(422, "idempotency-key-reused"));
        assertEquals(before, number("select count(*) from family"));
    }

    private static ValidatableResponse postWith(String key, Map<String, Object> family) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(family)
                .post("/v1/families")
                .then();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        Map<String, Object> misspelt =
                family(2, head(), person("2009-05-06", "M", "CHILD", Map.of("schoollevel", "SD")));
        OFFICER.post("/v1/families", misspelt)
                .spec(refused(400, "unknown-field"))
                .body("field", equalTo("members[1].schoollevel"));
        Map<String, Object> relation = family(2, head(), person("2009-05-06", "M", "ISTRI", Map.of()));
        OFFICER.post("/v1/families", relation)
                .spec(refused(400, "malformed-json"))
                .body("field", equalTo("members[1].relation"))
                .body("allowed", equalTo(List.of("HEAD", "SPOUSE", "CHILD", "PARENT", "OTHER")));
        OFFICER.get("/v1/proposals?regionCode=53.15&state=OPEN")
                .spec(refused(400, "invalid-parameter"))
                .body("parameters", equalTo(List.of("state")))
                .body("expected", hasItem("PROPOSED"))
                .body("detail", containsString("VERIFIED, "));
        String id = register(family(2, head()));
        OFFICER.patch("/v1/families/" + id, "1", Map.of("desil", 3)).spec(refused(400, "invalid-etag"));
        String head = OFFICER.get("/v1/families/" + id).extract().path("members[0].id");
        OFFICER.patch("/v1/families/" + id + "/members/" + head, "\"1\"", Map.of("schoolLevel", "TK"))
                .spec(refused(400, "malformed-json"))
                .body("field", equalTo("schoolLevel"))
                .body("allowed", hasItem("SD"))
                .body("line", nullValue());
    }

    /** Each once answered with the server's own fault, or was taken. */
    @Test
    void oddRequestsAreRefusedAsTheCallersFault() {
        Map<String, Object> numbers = family(2, head());
        numbers.put("members", List.of(5));
        malformed(OFFICER.request().body(numbers));
        malformed(OFFICER.request().body("{\"desil\":2,\"desil\":3}"));
        malformed(OFFICER.request().body("{} {}"));
        Map<String, Object> half = family(2, head());
        half.put("desil", 2.5);
        malformed(OFFICER.request().body(half));
        malformed(OFFICER.request().body(family(2, person("9999-12-31", "M", "CHILD", Map.of()))));
        OFFICER.request()
                .urlEncodingEnabled(false)
                .get("/v1/proposals?programme=%00")
                .then()
                .spec(refused(400, "unreadable-value"));
        RestAssured.given()
                .header("Accept-Language", "en;q=2")
                .get("/v1/families")
                .then()
                .statusCode(401);
        OFFICER.request()
                .accept("text/html")
                .get("/v1/families?limit=1")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/not-acceptable"));
    }

    private static void malformed(RequestSpecification request) {
        request.post("/v1/families").then().spec(refused(400, "malformed-json"));
    }
}
