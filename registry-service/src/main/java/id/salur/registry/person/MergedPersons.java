package id.salur.registry.person;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.task.NewTask.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Two persons become one: one id for life stays, the other's leads to it. */
@ApplicationScoped
public class MergedPersons {
    private final NumberTasks tasks;

    MergedPersons(NumberTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * The survivor takes over the numbers of a kind that they have none of; the other numbers stay with who is no more, and lead to the survivor,
     * so that nobody is registered with them again. 409 {@code illegal-transition} where one of them was merged before.
     */
    public void merge(Handle h, UUID survivor, UUID merged) {
        long apart = h.createQuery("""
            select count(*) from (select from person where id in (:survivor, :merged) and merged_into is null order by id for no key update) p\
            """)
                .bind("survivor", survivor)
                .bind("merged", merged)
                .mapTo(Long.class)
                .one();
        if (apart < 2) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION);
        }
        for (IdentifierKind kind : IdentifierKind.values()) {
            passOn(h, survivor, merged, kind);
        }
        h.createUpdate("update person set version = version + 1, merged_into = :survivor where id = :merged")
                .bind("survivor", survivor)
                .bind("merged", merged)
                .execute();
        h.createUpdate("""
            update person s set version = s.version + 1, known_since = least(s.known_since, m.known_since)
              from person m where s.id = :survivor and m.id = :merged\
            """).bind("survivor", survivor).bind("merged", merged).execute();
        tasks.superseded(merged);
        NumberClaims.withdraw(h, merged);
        NumberClaims.withdraw(h, survivor);
        String place = h.createQuery("select region_code from person where id = :survivor")
                .bind("survivor", survivor)
                .mapTo(String.class)
                .one();
        tasks.cleared(merged, new Subject(survivor, place));
    }

    private void passOn(Handle h, UUID survivor, UUID merged, IdentifierKind kind) {
        int passed = h.createUpdate("""
            update person_identifier i
               set person_id = s.id, region_code = s.region_code, version = i.version + 1,
                   no = (select coalesce(max(o.no), 0) + 1 from person_identifier o where o.person_id = s.id)
              from person s
             where s.id = :survivor and i.person_id = :merged and i.kind = :kind and i.state <> 'WRONG'
               and not exists (select from person_identifier o where o.person_id = s.id and o.kind = :kind and o.state <> 'WRONG')\
            """)
                .bind("survivor", survivor)
                .bind("merged", merged)
                .bind("kind", kind)
                .execute();
        if (passed > 0 && kind == IdentifierKind.NIK) {
            tasks.found(survivor);
        }
    }
}
