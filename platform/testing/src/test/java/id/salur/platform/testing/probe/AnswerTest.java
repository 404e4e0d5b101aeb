package id.salur.platform.testing.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every answer carries, whoever asks for what. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class AnswerTest {
    private final Api officer = Api.as("district-officer", "53.15");

    @Test
    void nobodyOnTheWayKeepsAnAnswer() {
        officer.get("/v1/things").header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        officer.post("/v1/things", Map.of("regionCode", "53.15.05.1025", "amount", 1))
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
        given().get("/v1/things")
                .then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aPageOfAProblemTypeMayBeKept() {
        given().get("/errors/not-found")
                .then()
                .statusCode(200)
                .header("Cache-Control", nullValue())
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        refused("/v1/things", "GET, HEAD, OPTIONS, POST");
        refused("/v1/things/" + UUID.randomUUID() + "/double", "OPTIONS, POST");
    }

    private static void refused(String path, String allowed) {
        given().auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .delete(path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", allowed)
                .body("type", equalTo("/errors/method-not-allowed"));
    }
}
