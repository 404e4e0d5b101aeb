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

    /** Whether the person had a hand in what is up for approval: computed it last, excluded a family or submitted it since, or opened the follow-up. */
    public boolean madeBy(StageRun run, String person) {
        if (run.kind() == StageRun.Kind.FOLLOW_UP && person.equals(run.createdBy())) {
            return true;
        }
        return jdbi.withHandle(h -> h.createQuery("""
            select exists (
              select from stage_run_step s
              where s.run_id = :run and s.actor = :person and s.action in ('COMPUTE', 'EXCLUDE', 'SUBMIT')
                and not exists (select from stage_run_step later
                                where later.run_id = s.run_id and later.action = 'COMPUTE' and later.id > s.id))\
            """)
                .bind("run", run.id())
                .bind("person", person)
                .mapTo(Boolean.class)
                .one());
    }
}
