package id.salur.graduation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class OpenApiTest {
    private final Set<Object> ids = new HashSet<>();

    @Test
    void everyOperationHasAnIdASummaryAndItsErrors() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (path.startsWith("/v1") && operation instanceof Map<?, ?> described) {
                check(method + " " + path, method, described);
            }
        }));
        assertTrue(ids.size() > 8, () -> "only " + ids);
    }

    private void check(String where, String method, Map<?, ?> operation) {
        assertNotNull(operation.get("operationId"), where);
        assertTrue(ids.add(operation.get("operationId")), () -> "id twice: " + where);
        assertNotNull(operation.get("summary"), where);
        Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
        if (method.equals("post")) {
            assertTrue(
                    responses.keySet().stream()
                            .anyMatch(status -> status.toString().startsWith("4")),
                    where);
        }
        responses.values().forEach(response -> assertNotNull(((Map<?, ?>) response).get("description"), where));
        assertEquals(
                true,
                responses.keySet().stream().anyMatch(status -> status.toString().startsWith("2")),
                where);
    }
}
