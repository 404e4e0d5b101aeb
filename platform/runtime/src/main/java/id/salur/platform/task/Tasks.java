package id.salur.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Opens, moves and ends tasks, a statement for a set, in the transaction of what causes it. */
@ApplicationScoped
public class Tasks {
    private final Jdbi jdbi;

    Tasks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One task each; where one of the kind is open about the thing, it stays as it is. Answers how many were opened. */
    public int open(NewTask task) {
        if (task.subjects().isEmpty()) {
            return 0;
        }
        return jdbi.withHandle(h -> h.createUpdate("""
            insert into task (kind, role, post, region_code, subject_type, subject_id, due_on)
            select :kind, :role, :post, region_code, :subjectType, id, :dueOn
              from unnest(cast(:ids as uuid[]), cast(:regions as text[])) as subject (id, region_code)
            on conflict (subject_id, kind) where state = 'OPEN' do nothing\
            """)
                .bindMethods(task)
                .bind("ids", task.subjects().stream().map(NewTask.Subject::id).toArray(UUID[]::new))
                .bind(
                        "regions",
                        task.subjects().stream()
                                .map(NewTask.Subject::regionCode)
                                .toArray(String[]::new))
                .execute());
    }

    /** Ends the open task of a kind about each of these things; answers how many there were. */
    public int end(String kind, Collection<UUID> subjects, TaskState how) {
        return jdbi.withHandle(h -> h.createUpdate("""
            update task set state = :how, ended_at = now()
            where kind = :kind and subject_id = any (:ids) and state = 'OPEN'\
            """)
                .bind("kind", kind)
                .bind("how", how)
                .bind("ids", subjects.toArray(UUID[]::new))
                .execute());
    }

    /** What is open in each place of {@code from} goes to the place that stands there in {@code to}. */
    public void moveAll(List<String> from, List<String> to) {
        jdbi.useHandle(h -> h.createUpdate("""
            update task t set region_code = place.now from unnest(:was, :now) as place (was, now)
            where t.region_code = place.was and t.state = 'OPEN'\
            """)
                .bindArray("was", String.class, from)
                .bindArray("now", String.class, to)
                .execute());
    }

    /** What is open about a thing goes to those of its new place. */
    public void move(UUID subject, String regionCode) {
        jdbi.useHandle(
                h -> h.createUpdate("update task set region_code = :region where subject_id = :id and state = 'OPEN'")
                        .bind("region", regionCode)
                        .bind("id", subject)
                        .execute());
    }
}
