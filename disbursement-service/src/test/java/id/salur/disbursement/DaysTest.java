package id.salur.disbursement;

import static id.salur.platform.testing.Api.refused;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** At 18:00 UTC it is the next day in Jakarta: money moves there today at the latest. */
@QuarkusTest
@ServiceTest
class DaysTest {
    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-01-31T18:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                Arguments.of("district-officer", "/v1/stage-runs/%s/close", "on", Map.of()),
                Arguments.of(
                        "district-officer",
                        "/v1/stage-runs/%s/corrections",
                        "on",
                        Map.of("kind", "RETURN", "reason", "not claimed")),
                Arguments.of(
                        "facilitator",
                        "/v1/aid-applications/%s/handovers",
                        "handedOn",
                        Map.of("receipt", "BAST-1", "items", List.of(Map.of("ordinal", 1, "quantity", 1)))));
    }

    /** Of nothing there is, so that only the day decides whether the question comes as far as that. */
    @ParameterizedTest
    @MethodSource("facts")
    void aFactHappensTodayAtTheLatest(String role, String path, String field, Map<String, Object> fact) {
        Api caller = Api.as(role, "53.15");
        String of = path.formatted(UUID.randomUUID());
        Map<String, Object> body = new HashMap<>(fact);
        body.put(field, "2026-02-02");
        caller.command(of, "\"1\"", body)
                .spec(refused(400, "invalid-request"))
                .body("violations.field", equalTo(List.of(field)));
        body.put(field, "2026-02-01");
        caller.command(of, "\"1\"", body).statusCode(404);
    }
}
