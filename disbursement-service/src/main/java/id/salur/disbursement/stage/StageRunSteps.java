package id.salur.disbursement.stage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads the history of a run. */
@ApplicationScoped
public class StageRunSteps {
    private final Jdbi jdbi;

    StageRunSteps(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<StageRunStep> list(UUID run, UUID after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
            select id, action, from_state, to_state, actor, at, note, number, day, delegation_id from stage_run_step
            where run_id = :run and (cast(:after as uuid) is null or id > :after) order by id limit :limit\
            """)
                .bind("run", run)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(StageRunStep.class)
                .list());
    }
}
