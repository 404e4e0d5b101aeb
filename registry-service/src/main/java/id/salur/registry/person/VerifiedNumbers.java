package id.salur.registry.person;

import id.salur.platform.security.Caller;
import id.salur.platform.task.NewTask.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What the regency saw holds for the name, sex and birth date that it saw. Who returns and is told otherwise keeps the number as a claim of
 * whoever told it, and the regency is asked to look again.
 */
@ApplicationScoped
class VerifiedNumbers {
    /** Behind a common table {@code told} of persons as they are told now, before that is written. */
    private static final String CLAIM = """
        , step (state, becomes) as (values ('%s', '%s'), ('%s', '%s'))
        update person_identifier i set state = step.becomes, version = i.version + 1, claimed_by = :by, verified_by = null, refuted_by = null
          from step, told join person p on p.id = told.person_id
         where i.person_id = p.id and i.state = step.state
           and (lower(p.name), p.sex, p.birth_date) is distinct from (lower(told.name), told.sex, told.birth_date)
        returning p.id, p.region_code\
        """.formatted(
                    IdentifierState.VERIFIED,
                    IdentifierLifecycle.TABLE.next(IdentifierState.VERIFIED, IdentifierAction.CLAIM),
                    IdentifierState.WRONG_PROPOSED,
                    IdentifierLifecycle.TABLE.next(IdentifierState.WRONG_PROPOSED, IdentifierAction.CLAIM));

    private static final String OF_ONE =
            "with told as (select cast(:id as uuid) as person_id, :name as name, :sex as sex, cast(:birthDate as date)"
                    + " as birth_date)";
    private static final String OF_FILE =
            "with told as (select person_id, name, sex, birth_date from import_member where returns)";
    private static final String OF_KNOWN = "with told as (select person_id, name, sex, birth_date from import_told)";

    private final NumberTasks tasks;
    private final Caller caller;

    VerifiedNumbers(NumberTasks tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    void toldAnew(Handle h, UUID person, NewPerson told) {
        claim(h.createQuery(OF_ONE + CLAIM).bind("id", person).bindMethods(told), caller.id());
    }

    /** Those who return in a file, the temporary table of {@code take-in.sql}; {@code by} sent it. */
    void toldAnew(Handle h, String by) {
        claim(h.createQuery(OF_FILE + CLAIM), by);
    }

    /** Those who live where the file says, the temporary table of {@code update-set.sql}. */
    void toldOtherwise(Handle h, String by) {
        claim(h.createQuery(OF_KNOWN + CLAIM), by);
    }

    private void claim(Query told, String by) {
        tasks.check(told.bind("by", by).mapTo(Subject.class).stream().distinct().toList());
    }
}
