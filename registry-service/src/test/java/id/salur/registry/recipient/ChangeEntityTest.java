package id.salur.registry.recipient;

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

/** A change of the recipient is bound to the area of who decides. */
@QuarkusTest
@ServiceTest
class ChangeEntityTest {
    @Inject
    ChangeEntity.Repository repository;

    @Test
    void ofAnotherAreaItCannotBeLoadedChangedOrCounted() {
        String family =
                Office.register(Office.family(2, Office.head(), Office.person("1978-03-04", "M", "SPOUSE", Map.of())));
        String spouse = Office.OFFICER.get("/v1/families/" + family).extract().path("members[1].id");
        UUID id = UUID.fromString(Office.callerOf("f-3", "facilitator", "53.15")
                .create(
                        "/v1/families/" + family + "/recipient-changes",
                        Map.of("personId", spouse, "effectiveOn", "2020-01-20", "reason", "The head works far away")));
        assertEquals(1L, Work.in("53.15", () -> repository.count("id", id)));
        for (String elsewhere : List.of("15.01", "53.15.05.2004", "5")) {
            assertTrue(Work.in(elsewhere, () -> repository.findByIdOptional(id)).isEmpty(), elsewhere);
            assertTrue(Work.in(elsewhere, () -> repository.lock(id)).isEmpty(), elsewhere);
            assertEquals(0L, Work.in(elsewhere, () -> repository.count("id", id)), elsewhere);
            assertEquals(
                    0, Work.in(elsewhere, () -> repository.update("decidedBy = 'x' where id = ?1", id)), elsewhere);
        }
        assertEquals(
                "PROPOSED 1", Sql.text("select state || ' ' || version from recipient_change where id = '" + id + "'"));
    }
}
