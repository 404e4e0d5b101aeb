package id.salur.registry.person;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.SqlFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Changes persons who are known, in the transaction of the household's change. */
@ApplicationScoped
public class Persons {
    private static final String CHANGE_FACTS = SqlFile.of(Persons.class, "change-facts");
    private static final String UPDATE_SET = SqlFile.of(Persons.class, "update-set");

    private final VerifiedNumbers verified;
    private final NumberTasks tasks;

    Persons(VerifiedNumbers verified, NumberTasks tasks) {
        this.verified = verified;
        this.tasks = tasks;
    }

    /** Who did not leave after all lives where this household does, whoever took them in for a while. */
    public void comeHome(Handle h, UUID person, UUID family) {
        h.createQuery("select person_moves_in(:person, region_code) from family where id = :family")
                .bind("person", person)
                .bind("family", family)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * What is known of a person is so from a day on; before it is what it was. The caller has looked that the facts can be true.
     * 403 {@code outside-area} for who lives elsewhere now.
     *
     * @param facts as they are now, those that were told in place
     * @param told names of the facts that were told
     */
    public void change(Handle h, UUID person, PersonFacts facts, Set<String> told, LocalDate since) {
        requireHere(h, person);
        Update update = h.createUpdate(CHANGE_FACTS)
                .bind("id", person)
                .bind("since", since)
                .bindMethods(facts);
        for (String fact : List.of("SchoolLevel", "PregnantUntil", "SevereDisability", "Employment")) {
            update.bind("told" + fact, told.contains(Character.toLowerCase(fact.charAt(0)) + fact.substring(1)));
        }
        update.execute();
    }

    /** What a file that {@code by} sent says of persons of known families; see {@code update-set.sql}. */
    public void change(Handle h, String by) {
        verified.toldOtherwise(h, by);
        h.createUpdate(UPDATE_SET).bind("by", by).execute();
    }

    /** The day of death; null if it was a mistake. 403 {@code outside-area} for who lives elsewhere now. */
    public void died(Handle h, UUID person, LocalDate on) {
        requireHere(h, person);
        h.createUpdate("update person set version = version + 1, died_on = :on where id = :id")
                .bind("on", on)
                .bind("id", person)
                .execute();
    }

    static void requireHere(Handle h, UUID person) {
        boolean here = h.createQuery("select in_area(region_code) from person where id = :id for no key update")
                .bind("id", person)
                .mapTo(Boolean.class)
                .one();
        if (!here) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
    }

    /** Persons go where their household goes; who lives elsewhere now is left there. */
    public void move(Handle h, List<UUID> persons, String from, String to) {
        for (String table : List.of(
                "person_identifier set region_code = :to where person_id",
                "person_past set region_code = :to where person_id",
                "person set region_code = :to where id")) {
            h.createUpdate("update " + table + " = any (:persons) and region_code = :from")
                    .bindArray("persons", UUID.class, persons)
                    .bind("from", from)
                    .bind("to", to)
                    .execute();
        }
        tasks.moved(persons, to);
    }
}
