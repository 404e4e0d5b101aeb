package id.salur.platform.testing.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Tokens;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
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

    @Test
    void aWrongTypeIsToldTheRightOnes() {
        officer.request()
                .body("{}")
                .post("/v1/things/files")
                .then()
                .statusCode(415)
                .body("expected", equalTo(List.of("text/csv")));
        officer.request()
                .accept("image/png")
                .get("/v1/things")
                .then()
                .statusCode(406)
                .body("expected", equalTo(List.of("application/json")));
    }

    @Test
    void anAnswerIsInTheLanguageAskedFor() {
        violation("id-ID, en;q=0.9", "id", "Permintaan tidak sah", "harus diisi");
        violation("id;q=0, en;q=0.1", "en", "Request not valid", "must not be null");
        violation("fr", "en", "Request not valid", "must not be null");
        violation("en;q=0.5, id;q=0.7", "id", "Permintaan tidak sah", "harus diisi");
    }

    private void violation(String wanted, String language, String title, String message) {
        officer.request()
                .header("Accept-Language", wanted)
                .body(Map.of("amount", 1))
                .post("/v1/things")
                .then()
                .statusCode(400)
                .header("Content-Language", language)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title))
                .body("violations[0].field", equalTo("regionCode"))
                .body("violations[0].message", equalTo(message));
    }

    @Test
    void anAnswerIsCompressedWhenAsked() throws IOException {
        String page = given().get("/errors/not-found").asString();
        assertNull(raw("/errors/not-found", "gzip").header("Content-Encoding"), "tiny");
        Response large = raw("/q/openapi?format=json", "gzip");
        assertEquals("gzip", large.header("Content-Encoding"));
        assertTrue(new String(
                        new GZIPInputStream(new ByteArrayInputStream(large.asByteArray())).readAllBytes(),
                        StandardCharsets.UTF_8)
                .contains("/v1/things"));
        assertNull(raw("/q/openapi?format=json", "identity").header("Content-Encoding"));
        assertTrue(page.startsWith("# "));
    }

    @Test
    void aStreamIsCompressedWhenAsked() throws IOException {
        Response stream = raw("/v1/things/lines", "gzip");
        assertEquals(200, stream.statusCode());
        assertEquals("gzip", stream.header("Content-Encoding"));
        byte[] sent = stream.asByteArray();
        byte[] read = new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes();
        assertEquals(
                ThingResource.LINES,
                new String(read, StandardCharsets.UTF_8).lines().count());
        assertTrue(sent.length * 5 < read.length);
        assertEquals(read.length, raw("/v1/things/lines", "identity").asByteArray().length);
    }

    /** As it came over the wire, with nothing asked for but this coding. */
    private static Response raw(String path, String coding) {
        return given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .auth()
                .oauth2(Tokens.of("district-officer", "53.15"))
                .header("Accept-Encoding", coding)
                .get(path);
    }

    @Test
    void aCompressedBodyIsRefused() {
        officer.request()
                .header("Content-Encoding", "gzip")
                .body(Map.of("regionCode", "53.15.05.1025", "amount", 1))
                .post("/v1/things")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", "identity")
                .body("type", equalTo("/errors/unsupported-content-encoding"));
        officer.request()
                .header("Content-Encoding", "identity")
                .body(Map.of("regionCode", "53.15.05.1025", "amount", 1))
                .post("/v1/things")
                .then()
                .statusCode(201);
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
