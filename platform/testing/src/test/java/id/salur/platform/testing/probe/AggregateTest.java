package id.salur.platform.testing.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Classification;
import id.salur.platform.testing.EntityAssert;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TokensResource;
import id.salur.platform.testing.Work;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Entities and SQL in one transaction, under one area scope, with one version. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class AggregateTest {
    private static final String HERE = "11.01.01.2001";

    @Inject
    ThingEntity.Repository things;

    @Inject
    Jdbi jdbi;

    private UUID added(long amount) {
        return Work.in("11.01", () -> {
            ThingEntity made = entity(HERE, amount);
            things.persist(made);
            return made.id();
        });
    }

    private static ThingEntity entity(String region, long amount) {
        return new ThingEntity(new ThingResource.NewThing(region, new Rupiah(amount), null, null, null));
    }

    @Test
    void ofAnotherAreaItCannotBeLoadedChangedOrCounted() {
        UUID id = added(5);
        assertEquals(5L, Work.in("11", () -> things.findById(id).amount));
        for (String elsewhere : List.of("11.02", "11.01.01.2002", "1")) {
            assertTrue(Work.in(elsewhere, () -> things.findByIdOptional(id)).isEmpty(), elsewhere);
            assertTrue(Work.in(elsewhere, () -> things.lock(id)).isEmpty(), elsewhere);
            assertEquals(0L, Work.in(elsewhere, () -> things.count("id", id)), elsewhere);
            assertEquals(0, Work.in(elsewhere, () -> things.update("amount = 0 where id = ?1", id)), elsewhere);
            assertEquals("outside-area", refusal(elsewhere, () -> things.persist(entity(HERE, 1))), elsewhere);
        }
        assertEquals("outside-area", refusal("11.01", () -> things.findById(id).regionCode = "11.02"));
        assertEquals("5 1 " + HERE, row(id));
    }

    @Test
    void sqlSeesWhatWasChangedAndTheRestSeesSqlInTheSameTransaction() {
        UUID id = added(5);
        long seen = Work.in("11.01", () -> {
            things.findById(id).twice();
            return jdbi.withHandle(h -> h.createQuery("select amount from thing where id = ?")
                    .bind(0, id)
                    .mapTo(Long.class)
                    .one());
        });
        assertEquals(10, seen);
        assertEquals("10 2 " + HERE, row(id));
        refusal("11.01", () -> {
            things.findById(id).twice();
            jdbi.useHandle(
                    h -> h.execute("update thing set amount = amount + 1, version = version + 1 where id = ?", id));
            throw new IllegalStateException("undone");
        });
        assertEquals("10 2 " + HERE, row(id));
    }

    @Test
    void whatASetHasRaisedIsNotOverwritten() {
        UUID id = added(5);
        assertEquals("busy", refusal("11.01", () -> {
            ThingEntity loaded = things.findById(id);
            jdbi.useHandle(h -> h.execute("update thing set amount = 7, version = version + 1 where id = ?", id));
            loaded.twice();
        }));
        assertEquals("5 1 " + HERE, row(id));
    }

    @Test
    void entitiesAndTablesDemandTheSame() {
        EntityAssert.everyEntityAgreesWithItsTable();
        Sql.execute("alter table thing add constraint less check (amount < 999000)");
        AssertionError differs = assertThrows(AssertionError.class, EntityAssert::everyEntityAgreesWithItsTable);
        Sql.execute("alter table thing drop constraint less");
        assertTrue(differs.getMessage().contains("thing.amount may be 999999"), differs.getMessage());
    }

    private static String refusal(String area, Runnable work) {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> Work.in(area, () -> {
                    work.run();
                    return null;
                }));
        return Classification.of(refused).slug();
    }

    private static String row(UUID id) {
        return Sql.text("select concat_ws(' ', amount, version, region_code) from thing where id = '" + id + "'");
    }
}
