package id.salur.registry.person;

import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Brings who lives nowhere to where they will live. */
@ApplicationScoped
public class Moves {
    /** The fault of who lives in another household on the day. */
    public static final String HOUSED = "in-another-household";

    private record Person(LocalDate birthDate, LocalDate diedOn, boolean housed) {}

    /** What keeps a person from living in this place since a day; empty where nothing does: then they are there. 404 for who is not known. */
    public Optional<Fault> moveIn(Handle h, UUID id, String region, LocalDate since) {
        h.createQuery("select person_moves_in(:person, :region)")
                .bind("person", id)
                .bind("region", region)
                .mapTo(String.class)
                .findOne();
        Person person = h.createQuery("""
            select birth_date, died_on, lives_somewhere(id, :since) as housed
              from person where id = :id and in_area(region_code) for no key update\
            """)
                .bind("id", id)
                .bind("since", since)
                .mapTo(Person.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("person"));
        if (person.diedOn() != null) {
            return Optional.of(new Fault("personId", "person-died"));
        }
        if (person.housed()) {
            return Optional.of(new Fault("personId", HOUSED));
        }
        if (since.isBefore(person.birthDate())) {
            return Optional.of(new Fault("since", "date-out-of-range"));
        }
        h.createUpdate("update person set version = version + 1 where id = :id")
                .bind("id", id)
                .execute();
        return Optional.empty();
    }
}
