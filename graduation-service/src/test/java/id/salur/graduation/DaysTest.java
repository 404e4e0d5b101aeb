package id.salur.graduation;

import static id.salur.graduation.Family.APPROVER;
import static id.salur.graduation.Family.FACILITATOR;
import static id.salur.graduation.Family.etag;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At 18:00 UTC it is the next day in Jakarta. */
@QuarkusTest
@ServiceTest
class DaysTest {
    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-01-31T18:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    @Test
    void aDeclarationIsSignedTodayAtTheLatest() {
        String path = "/v1/cases/" + UUID.randomUUID() + "/declaration";
        FACILITATOR
                .command(path, "\"1\"", Map.of("signedOn", "2026-02-02"))
                .spec(refused(400, "invalid-request"))
                .body("violations.field", equalTo(List.of("signedOn")));
        FACILITATOR.command(path, "\"1\"", Map.of("signedOn", "2026-02-01")).statusCode(404);
    }

    @Test
    void aGraduationIsPlannedAYearAheadAtMost() {
        String id = Family.somewhere().ready();
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2027-02-02"))
                .spec(refused(422, "date-out-of-range"))
                .body("until", equalTo("2027-02-01"));
        APPROVER.command("/v1/cases/" + id + "/confirm", etag(id), Map.of("effectiveOn", "2027-02-01"))
                .statusCode(200)
                .body("effectiveOn", equalTo("2027-02-01"));
    }
}
