package id.salur.disbursement.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SetsTest {
    private static final int PILOT = 100;
    private static final int SET = 2000;

    @Inject
    Jdbi jdbi;

    @Test
    void theForeignKeysOfASetAreCheckedByTheIndexThoughThePilotsWereNot() {
        jdbi.useTransaction(h -> {
            h.execute("create temporary table whole (id integer primary key) on commit drop");
            h.execute("create temporary table part (id integer references whole) on commit drop");
            fill(h, 1, PILOT);
            h.execute("analyze whole");
            h.execute("insert into part select id from whole");
            assertTrue(scans(h) >= PILOT / 2, "the checks of the pilot read the table, or this shows nothing");
            long before = scans(h);
            Sets.plan(h, () -> fill(h, PILOT + 1, SET));
            Sets.plan(h, () -> h.execute("insert into part select generate_series(?, ?)", PILOT + 1, SET));
            assertEquals(before, scans(h));
        });
    }

    private static void fill(Handle h, int from, int to) {
        h.execute("insert into whole select generate_series(?, ?)", from, to);
    }

    private static long scans(Handle h) {
        return h.createQuery("select seq_scan from pg_stat_xact_all_tables where relid = 'whole'::regclass")
                .mapTo(Long.class)
                .one();
    }
}
