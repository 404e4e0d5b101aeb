package id.salur.graduation;

import static id.salur.graduation.Family.etag;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.until;

import id.salur.platform.testing.CreationAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller without a good token, or of another area, neither signs nor confirms. */
@QuarkusTest
@ServiceTest
class CreationTest {
    @Test
    void aDeclarationIsSignedInTheAreaOfTheToken() {
        Family family = Family.somewhere();
        family.started(2);
        family.business("2020-03-02");
        until(family.cases("MANDIRI", "OPEN"), 1);
        String id = family.onlyCase("MANDIRI").getString("id");
        String etag = etag(id);
        new CreationAssert(
                        caller -> caller.command(
                                "/v1/cases/" + id + "/declaration", etag, Map.of("signedOn", "2020-03-10")),
                        () -> number("select count(*) from graduation_case where signed_on is not null and id = '" + id
                                + "'"))
                .refusesForeignTokens("facilitator", "15.01")
                .refusesElsewhere("facilitator", "53.15", 404, "not-found")
                .creates("facilitator", "15.01");
    }

    @Test
    void aGraduationIsConfirmedInTheAreaOfTheToken() {
        Family family = Family.somewhere();
        String id = family.ready();
        String etag = etag(id);
        new CreationAssert(
                        caller -> caller.command(
                                "/v1/cases/" + id + "/confirm", etag, Map.of("effectiveOn", "2020-04-01")),
                        () -> number(family.cases("MANDIRI", "CONFIRMED")))
                .refusesForeignTokens("approver", "15.01")
                .refusesElsewhere("approver", "53.15", 404, "not-found")
                .creates("approver", "15.01");
    }
}
