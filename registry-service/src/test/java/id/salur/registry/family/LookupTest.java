package id.salur.registry.family;

import static id.salur.platform.testing.Api.refused;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Sql;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many numbers at once. */
@QuarkusTest
@ServiceTest
class LookupTest {
    private static final String NOBODYS = "5315054102899999";

    @Test
    void saysWhereSomebodyLivesAndNoNumber() {
        Map<String, Object> first = head();
        Map<String, Object> second = head();
        Map<String, Object> elsewhere = head();
        String one = register(family(2, first));
        String two = register(family(2, second));
        register(family(FAR_VILLAGE, 2, List.of(elsewhere)));
        List<String> niks =
                List.of((String) second.get("nik"), NOBODYS, (String) elsewhere.get("nik"), (String) first.get("nik"));
        OFFICER.post("/v1/families/lookup", Map.of("niks", niks))
                .statusCode(200)
                .body("asked", equalTo(4))
                .body("found.place", contains(1, 4))
                .body("found.familyId", contains(two, one))
                .body(not(stringContainsInOrder(first.get("nik").toString())));
        assertEquals(
                "asked 4, found 2",
                Sql.text("select detail from audit_log where operation = 'family.lookup' order by id desc limit 1"));
    }

    static Stream<Map<String, Object>> bodies() {
        return Stream.of(
                Map.of("niks", List.of()),
                Map.of("niks", Collections.nCopies(1001, NOBODYS)),
                Map.of("niks", List.of("531505410289999")),
                Map.of("niks", List.of(NOBODYS, "53150541028999X9")),
                Map.of());
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsNoListOfNumbersIsRefused(Map<String, Object> body) {
        OFFICER.post("/v1/families/lookup", body).spec(refused(400, "invalid-request"));
    }

    /** A number loses the zeros that it begins with. */
    @Test
    void aNumberIsSentAsText() {
        for (String path : List.of("/v1/families/lookup", "/v1/families/search", "/v1/lookups")) {
            Object nik = 5315054102899001L;
            boolean list = path.endsWith("families/lookup");
            OFFICER.post(path, list ? Map.of("niks", List.of(nik)) : Map.of("nik", nik))
                    .spec(refused(400, "malformed-json"))
                    .body("field", equalTo(list ? "niks[0]" : "nik"))
                    .body("allowed", contains("\"5315054102899001\""));
        }
    }

    @Test
    void aThousandAtOnce() {
        OFFICER.post("/v1/families/lookup", Map.of("niks", Collections.nCopies(1000, NOBODYS)))
                .statusCode(200)
                .body("asked", equalTo(1000))
                .body("found", hasSize(0));
    }
}
