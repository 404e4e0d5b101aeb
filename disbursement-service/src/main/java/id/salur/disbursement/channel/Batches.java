package id.salur.disbursement.channel;

import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads batches. */
@ApplicationScoped
public class Batches {
    private static final String COLUMNS = "id, run_id, region_code, bank, payments, amount, state";

    private final Jdbi jdbi;

    Batches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The batch, or {@code not-found}. */
    public Batch get(UUID id) {
        return one("select " + COLUMNS + " from payment_batch where id = :id", id);
    }

    /** The batch, locked: its result files are read one after the other. */
    public Batch lock(UUID id) {
        return one("select " + COLUMNS + " from payment_batch where id = :id for update", id);
    }

    private Batch one(String sql, UUID id) {
        return jdbi.withHandle(h ->
                        h.createQuery(sql).bind("id", id).mapTo(Batch.class).findOne())
                .orElseThrow(() -> Problem.notFound("batch"));
    }

    List<Batch> ofRun(UUID run, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + """
                         from payment_batch
                        where run_id = :run and (cast(:after as uuid) is null or id > :after) order by id limit :limit""")
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Batch.class)
                .list());
    }
}
