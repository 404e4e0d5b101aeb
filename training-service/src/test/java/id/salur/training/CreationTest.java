package id.salur.training;

import static id.salur.platform.testing.Sql.number;
import static id.salur.training.Town.VILLAGE;

import id.salur.platform.testing.CreationAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A caller without a good token, or of another area, creates nothing. */
@QuarkusTest
@ServiceTest
class CreationTest {
    private static final String OFFICER = "district-officer";

    @Test
    void aProviderIsAddedInTheAreaOfTheToken() {
        String name = "BLK " + UUID.randomUUID();
        new CreationAssert(
                        caller -> caller.post(
                                "/v1/providers", Map.of("name", name, "kind", "AGENCY", "regionCode", "15.01")),
                        () -> number("select count(*) from provider where name = '" + name + "'"))
                .refusesForeignTokens(OFFICER, "15.01")
                .refusesElsewhere(OFFICER, "53.15", 403, "outside-area")
                .creates(OFFICER, "15.01");
    }

    @Test
    void aSeatIsTakenInTheAreaOfTheToken() {
        String course = Town.course(2, 1, 0);
        String person = Town.person(VILLAGE).toString();
        new CreationAssert(
                        caller -> caller.post("/v1/courses/" + course + "/enrolments", Map.of("personId", person)),
                        () -> number("select taken from course where id = '" + course + "'"))
                .refusesForeignTokens("facilitator", "15.01")
                .refusesElsewhere("facilitator", "53.15", 404, "not-found")
                .creates("facilitator", "15.01");
    }
}
