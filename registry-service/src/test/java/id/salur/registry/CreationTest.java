package id.salur.registry;

import static id.salur.platform.testing.Sql.number;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.register;

import id.salur.platform.testing.CreationAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caller without a good token, or of another area, creates nothing. */
@QuarkusTest
@ServiceTest
class CreationTest {
    private static final String OFFICER = "district-officer";

    @Test
    void aFamilyIsRegisteredInTheAreaOfTheToken() {
        Map<String, Object> family = family(2, head());
        new CreationAssert(caller -> caller.post("/v1/families", family), () -> number("select count(*) from family"))
                .refusesForeignTokens(OFFICER, "53.15")
                .refusesElsewhere(OFFICER, "15.01", 403, "outside-area")
                .creates(OFFICER, "53.15");
    }

    @Test
    void aFamilyIsProposedInTheAreaOfTheToken() {
        String family = register(family(2, head()));
        new CreationAssert(
                        caller -> caller.post("/v1/proposals", Map.of("familyId", family, "programme", "PKH")),
                        () -> number("select count(*) from proposal where family_id = '" + family + "'"))
                .refusesForeignTokens(OFFICER, "53.15")
                .refusesElsewhere(OFFICER, "15.01", 404, "not-found")
                .creates(OFFICER, "53.15");
    }
}
