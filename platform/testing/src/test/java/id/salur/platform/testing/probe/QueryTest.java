package id.salur.platform.testing.probe;

import static id.salur.platform.testing.Api.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A parameter that an operation does not know is refused, not lost. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class QueryTest {
    private final Api officer = Api.as("district-officer", "53.15");

    @Test
    void anUnknownParameterIsToldTheNearest() {
        officer.get("/v1/things?limt=1")
                .spec(refused(400, "unknown-parameter"))
                .body("parameter", equalTo("limt"))
                .body("nearest", equalTo("limit"))
                .body("known", equalTo(List.of("cursor", "limit")))
                .body("detail", containsString("limt"));
        officer.get("/v1/things?limit=many")
                .spec(refused(400, "invalid-parameter"))
                .body("parameters", equalTo(List.of("limit")))
                .body("expected", equalTo(List.of("50")));
        officer.get("/v1/things?limit=1&updatedSince=2019-01-01").statusCode(400);
        officer.get("/v1/things?limit=1").statusCode(200);
    }

    @Test
    void theParametersOfABeanAreKnown() {
        Api auditor = Api.as("auditor", "53.15");
        auditor.get("/v1/audit?outcome=DONE&limit=1").statusCode(200);
        auditor.get("/v1/audit?outcom=DONE").statusCode(400).body("nearest", equalTo("outcome"));
    }

    @Test
    void anOperationWithoutParametersKnowsNone() {
        given().get("/errors/not-found?lang=id")
                .then()
                .spec(refused(400, "unknown-parameter"))
                .body("known", equalTo(List.of()))
                .body("nearest", nullValue());
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        officer.get("/v1/things?limit=1&limit=2")
                .spec(refused(400, "repeated-parameter"))
                .body("parameter", equalTo("limit"));
    }

    @Test
    void nothingOfAPersonIsRepeated() {
        officer.get("/v1/things?nik=5315054102899001").statusCode(400).body(not(containsString("5315054102899001")));
        officer.get("/v1/things?5315054102899001=")
                .statusCode(400)
                .body("parameter", equalTo("****"))
                .body(not(containsString("5315054102899001")));
        officer.get("/v1/things?" + "a".repeat(200) + "=1").statusCode(400).body("parameter", equalTo("a".repeat(40)));
    }

    @Test
    void whoMayNotAskLearnsNothing() {
        given().get("/v1/things?limt=1").then().statusCode(401);
        Api.as("bank", "53.15")
                .get("/v1/things?limt=1")
                .statusCode(403)
                .body("roles", equalTo(List.of("district-officer", "auditor")))
                .body("detail", containsString("district-officer, auditor"));
    }
}
