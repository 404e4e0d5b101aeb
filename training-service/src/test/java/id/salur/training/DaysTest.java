package id.salur.training;

import static id.salur.platform.testing.Api.refused;
import static id.salur.training.Town.OFFICER;
import static org.hamcrest.Matchers.equalTo;

import id.salur.platform.testing.Api;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At 18:00 UTC it is the next day in Jakarta: what happens there today can be told, and what happens tomorrow cannot. */
@QuarkusTest
@ServiceTest
class DaysTest {
    private static final String TODAY = "2026-02-01";
    private static final String TOMORROW = "2026-02-02";

    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-01-31T18:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("/v1/enrolments/%s/complete", Map.of()),
                Arguments.of("/v1/enrolments/%s/drop", Map.of("reason", "OTHER")),
                Arguments.of("/v1/enrolments/%s/equipment", Map.of("item", "Mesin jahit", "quantity", 1)),
                Arguments.of("/v1/enrolments/%s/business", Map.of("kind", "Usaha jahit")),
                Arguments.of("/v1/courses/%s/attendances", Map.of("session", 1, "present", List.of())));
    }

    /** Of nothing there is, so that only the day decides whether the question comes as far as that. */
    @ParameterizedTest
    @MethodSource("facts")
    void aFactHappensTodayAtTheLatest(String path, Map<String, Object> fact) {
        Api facilitator = Api.as("facilitator", "15.01");
        String of = path.formatted(UUID.randomUUID());
        Map<String, Object> body = new HashMap<>(fact);
        body.put("on", TOMORROW);
        facilitator
                .command(of, "\"1\"", body)
                .spec(refused(400, "invalid-request"))
                .body("violations.field", equalTo(List.of("on")));
        body.put("on", TODAY);
        facilitator.command(of, "\"1\"", body).statusCode(404);
    }

    @Test
    void whoTakesASeatWithoutADayTakesItToday() {
        String course = Town.course(1, 1, 0);
        UUID person = Town.person(Town.VILLAGE);
        OFFICER.post("/v1/courses/" + course + "/enrolments", Map.of("personId", person.toString()))
                .statusCode(201)
                .body("enrolledOn", equalTo(TODAY));
    }
}
