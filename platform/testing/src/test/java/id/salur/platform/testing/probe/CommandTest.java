package id.salur.platform.testing.probe;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class CommandTest {
    private final Api officer = Api.as("district-officer", "53.15");

    private static Map<String, Object> thing(Object amount) {
        return Map.of("regionCode", "53.15.05.1025", "amount", amount);
    }

    @Test
    void aCommandIsAuditedAndItsEventIsPublishedWithTheCorrelationId() {
        String id = officer.request()
                .header("X-Correlation-Id", "corr-1")
                .body(thing(600000))
                .post("/v1/things")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("X-Correlation-Id", "corr-1")
                .extract()
                .as(JsonNode.class)
                .get("id")
                .asText();
        assertEquals(
                1,
                Sql.number(
                        "select count(*) from audit_log where operation = 'thing.create' and outcome = 'DONE' and correlation_id = 'corr-1'"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> TestEvents.received(ThingResource.TOPIC).stream()
                .anyMatch(e -> e.key().equals(id) && "corr-1".equals(e.headers().get("ce_correlationid"))));
    }

    @Test
    void theSameKeyAnswersTheSameAndAnotherBodyIsRefused() {
        Map<String, Object> body = thing(100);
        String key = "key-of-this-test-1";
        Response first =
                officer.request().header("Idempotency-Key", key).body(body).post("/v1/things");
        long before = Sql.number("select count(*) from thing");
        List<String> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Response r = given().auth()
                    .oauth2(Tokens.of("district-officer", "53.15"))
                    .contentType("application/json")
                    .header("Idempotency-Key", "key-of-this-test-2")
                    .body(body)
                    .post("/v1/things");
            r.then().statusCode(201);
            ids.add(r.path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
        assertEquals(before + 1, Sql.number("select count(*) from thing"));
        given().auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .contentType("application/json")
                .header("Idempotency-Key", "key-of-this-test-2")
                .body(thing(101))
                .post("/v1/things")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/errors/idempotency-key-reused"));
        assertEquals(before + 1, Sql.number("select count(*) from thing"));
        first.then().statusCode(not(500));
    }

    @Test
    void aUuidIsTheSameKeyInCapitals() {
        String key = "0197a5d0-ac96-774b-bcce-b302099a80ef";
        String id = once(key, List.of("district-officer"), List.of("53.15"), "capital")
                .path("id");
        once(key.toUpperCase(Locale.ROOT), List.of("district-officer"), List.of("53.15"), "capital")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        once("Key-of-letters", List.of("district-officer"), List.of("53.15"), "capital")
                .then()
                .body(
                        "id",
                        not(equalTo(once("key-of-letters", List.of("district-officer"), List.of("53.15"), "capital")
                                .path("id"))));
    }

    /** The first answer is not for who could not get it now, nor for another person. */
    @Test
    void aKeyAnswersAgainOnlyWithTheSameRolesAndAreas() {
        String key = "key-of-two-areas";
        String id = created(once(key, List.of("district-officer"), List.of("53.15"), "roaming")
                .then());
        once(key, List.of("district-officer"), List.of("53.15"), "roaming")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        for (List<String> areas :
                List.of(List.of("53.15.05"), List.of("11.16"), List.of("53.15", "11.16"), List.<String>of())) {
            once(key, List.of("district-officer"), areas, "roaming")
                    .then()
                    .spec(refused(422, "idempotency-key-reused"))
                    .body("id", equalTo(null));
        }
        once(key, List.of("district-officer", "auditor"), List.of("53.15"), "roaming")
                .then()
                .statusCode(422);
        once(key, List.of("auditor"), List.of("53.15"), "roaming").then().statusCode(403);
        once(key, List.of("district-officer"), List.of("53.15"), "somebody-else")
                .then()
                .statusCode(201)
                .body("id", not(equalTo(id)));
    }

    private static Response once(String key, List<String> roles, List<String> areas, String name) {
        return given().auth()
                .oauth2(Tokens.of(roles, areas, name))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(thing(100))
                .post("/v1/things");
    }

    @Test
    void halfASurrogatePairIsNoText() {
        for (String bad : List.of(
                "\"note\":\"a\\ud83d\"",
                "\"note\":\"\\ude00a\"",
                "\"tags\":[\"x\",\"\\ud83d\\ud83d\"]",
                "\"more\":{\"a\":[\"\\udc00\"]}")) {
            officer.request()
                    .body("{\"regionCode\":\"53.15.05.1025\",\"amount\":1," + bad + "}")
                    .post("/v1/things")
                    .then()
                    .spec(refused(400, "unreadable-value"));
        }
        officer.request()
                .body(
                        "{\"regionCode\":\"53.15.05.1025\",\"amount\":1,\"note\":\"\\ud83d\\ude00\",\"tags\":null,\"more\":null}")
                .post("/v1/things")
                .then()
                .statusCode(201);
    }

    @Test
    void amountsThatAreNoneAreRefusedAndNothingChanges() {
        long before = Sql.number("select count(*) from thing");
        for (String bad : List.of("-1", "0", "1.5", "9223372036854775808", "\"600000\"")) {
            officer.request()
                    .body("{\"regionCode\":\"53.15.05.1025\",\"amount\":" + bad + "}")
                    .post("/v1/things")
                    .then()
                    .spec(refused(400, "invalid-amount"));
        }
        officer.request().body("{\"regionCode\":").post("/v1/things").then().spec(refused(400, "malformed-json"));
        officer.request().body("{}").post("/v1/things").then().spec(refused(400, "invalid-request"));
        officer.request()
                .body("{\"regionCode\":\"" + "5".repeat(3000) + "\"}")
                .post("/v1/things")
                .then()
                .spec(refused(413, "body-too-large"));
        assertEquals(before, Sql.number("select count(*) from thing"));
    }

    @Test
    void aKeyIsNeededAndAnETagToo() {
        given().auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .contentType("application/json")
                .body(thing(1))
                .post("/v1/things")
                .then()
                .spec(refused(400, "idempotency-key-required"));
        String id = officer.create("/v1/things", thing(7));
        officer.post("/v1/things/" + id + "/double").spec(refused(428, "if-match-required"));
        officer.command("/v1/things/" + id + "/double", "\"1\"").statusCode(200).body("amount", equalTo(14));
        officer.command("/v1/things/" + id + "/double", "\"1\"")
                .spec(refused(412, "stale-etag"))
                .body("current", equalTo("\"2\""));
        assertEquals(14, Sql.number("select amount from thing where id = '" + id + "'"));
        assertEquals(
                1,
                Sql.number("select count(*) from audit_log where outcome = 'REFUSED stale-etag' and target like '%" + id
                        + "%'"));
    }

    @Test
    void aStreamedFileUnderAUsedKeyIsReadAndCompared() {
        String key = "key-of-a-file-1";
        long before = Sql.number("select count(*) from thing");
        for (int i = 0; i < 2; i++) {
            file(key, "53.15.07\n53.15.08\n").then().statusCode(201).body("lines", equalTo(2));
        }
        file(key, "53.15.07\n53.15.09\n").then().spec(refused(422, "idempotency-key-reused"));
        assertEquals(before + 2, Sql.number("select count(*) from thing"));
        file("key-of-a-file-2", "53.15.07\n11.16.01\n").then().spec(refused(403, "outside-area"));
        assertEquals(before + 2, Sql.number("select count(*) from thing"));
        assertEquals(
                1,
                Sql.number(
                        "select count(*) from audit_log where operation = 'thing.import' and outcome = 'REFUSED outside-area'"));
    }

    private static Response file(String key, String csv) {
        return given().auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/things/files");
    }

    @Test
    void whatIsOutsideTheAreasDoesNotExist() {
        String id = officer.create("/v1/things", thing(5));
        Api other = Api.as("district-officer", "15.01");
        other.get("/v1/things").statusCode(200).body("items.id", not(hasItem(id)));
        other.command("/v1/things/" + id + "/double", "\"1\"").spec(refused(404, "not-found"));
        other.post("/v1/things", thing(5)).spec(refused(403, "outside-area"));
        Api.as("district-officer", "53.1").get("/v1/things").statusCode(200).body("items", hasSize(0));
        Api.as("district-officer").get("/v1/things").statusCode(200).body("items", hasSize(0));
        Api.as("auditor", "ID").get("/v1/things?limit=500").statusCode(200).body("items.id", hasItem(id));
    }

    @Test
    void tokensThatAreNotGoodAreRefused() {
        given().get("/v1/things").then().spec(refused(401, "unauthenticated"));
        for (String bad : List.of(
                Tokens.expired("auditor", "ID"),
                Tokens.otherIssuer("auditor", "ID"),
                Tokens.otherKey("auditor", "ID"),
                "nonsense")) {
            Api.with(bad)
                    .get("/v1/things")
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/errors/invalid-token"));
        }
        Api.as("bank", "ID").get("/v1/things").spec(refused(403, "role-not-allowed"));
    }

    @Test
    void problemsSpeakTwoLanguagesAndTheirTypeResolves() {
        given().auth()
                .oauth2(Tokens.of("auditor", "ID"))
                .header("Accept-Language", "id")
                .get("/v1/things?cursor=abcd")
                .then()
                .statusCode(400)
                .header("Content-Language", "id")
                .body("title", equalTo("Kursor tidak dikenal"))
                .body("correlationId", notNullValue());
        given().get("/errors/invalid-cursor").then().statusCode(200).body(containsString("Unknown cursor"));
        given().get("/nowhere").then().statusCode(404);
    }

    @Test
    void pagesFollowTheirCursor() {
        for (int i = 1; i <= 3; i++) {
            Api.as("district-officer", "11.16")
                    .post("/v1/things", Map.of("regionCode", "11.16.03", "amount", i))
                    .statusCode(201);
        }
        Api reader = Api.as("district-officer", "11.16");
        String next = reader.get("/v1/things?limit=2")
                .statusCode(200)
                .body("items", hasSize(2))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        reader.get("/v1/things?limit=2&cursor=" + next)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", equalTo(null));
        reader.get("/v1/things?limit=501").spec(refused(400, "invalid-limit"));
    }
}
