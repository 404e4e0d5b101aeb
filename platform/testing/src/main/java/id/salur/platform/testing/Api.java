package id.salur.platform.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;
import java.util.UUID;

/** Requests as a caller with a token makes them. */
public final class Api {
    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /** A caller of one role. */
    public static Api as(String role, String... areas) {
        return new Api(Tokens.of(role, areas));
    }

    public static Api with(String token) {
        return new Api(token);
    }

    /** JSON, token, a fresh Idempotency-Key. */
    public RequestSpecification request() {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return given().auth().oauth2(token).get(path, parameters).then();
    }

    public ValidatableResponse post(String path, Object body) {
        return request().body(body).post(path).then();
    }

    /** POST without a body. */
    public ValidatableResponse post(String path) {
        return request().post(path).then();
    }

    /** POST that creates; see {@link #created}. */
    public String create(String path, Object body) {
        return created(post(path, body));
    }

    /** The id of what was created (201); says the answer if nothing was. */
    public static String created(ValidatableResponse answer) {
        var response = answer.extract();
        assertEquals(201, response.statusCode(), response::asString);
        return response.path("id");
    }

    /** A refusal of this status for this problem, {@code /errors/problem}: {@code answer.spec(refused(409, "same-person"))}. */
    public static ResponseSpecification refused(int status, String problem) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectBody("type", equalTo("/errors/" + problem))
                .build();
    }

    /** POST without a body, with If-Match. */
    public ValidatableResponse command(String path, String etag) {
        return request().header("If-Match", etag).post(path).then();
    }

    public ValidatableResponse command(String path, String etag, Object body) {
        return request().header("If-Match", etag).body(body).post(path).then();
    }

    public ValidatableResponse patch(String path, String etag, Object body) {
        return request().header("If-Match", etag).body(body).patch(path).then();
    }

    public ValidatableResponse csv(String path, byte[] body) {
        return upload(path, "text/csv", body);
    }

    public ValidatableResponse xml(String path, byte[] body) {
        return upload(path, "application/xml", body);
    }

    /** GET that asks for XML. */
    public ValidatableResponse xml(String path) {
        return given().auth().oauth2(token).accept("application/xml").get(path).then();
    }

    private ValidatableResponse upload(String path, String type, byte[] body) {
        return given().auth()
                .oauth2(token)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }
}
