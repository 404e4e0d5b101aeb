package id.salur.registry.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Work;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A proposal is bound to the area of who decides. */
@QuarkusTest
@ServiceTest
class ProposalEntityTest {
    @Inject
    ProposalEntity.Repository repository;

    @Test
    void ofAnotherAreaItCannotBeLoadedChangedOrCounted() {
        String family = Office.register(Office.family(2, Office.head()));
        UUID id =
                UUID.fromString(Office.OFFICER.create("/v1/proposals", Map.of("familyId", family, "programme", "PKH")));
        assertEquals(1L, Work.in("53.15", () -> repository.count("id", id)));
        for (String elsewhere : List.of("15.01", "53.15.05.2004", "5")) {
            assertTrue(Work.in(elsewhere, () -> repository.findByIdOptional(id)).isEmpty(), elsewhere);
            assertTrue(Work.in(elsewhere, () -> repository.lock(id)).isEmpty(), elsewhere);
            assertEquals(0L, Work.in(elsewhere, () -> repository.count("id", id)), elsewhere);
            assertEquals(
                    0, Work.in(elsewhere, () -> repository.update("verifiedBy = 'x' where id = ?1", id)), elsewhere);
        }
        assertEquals("PROPOSED 1", Sql.text("select state || ' ' || version from proposal where id = '" + id + "'"));
    }
}
