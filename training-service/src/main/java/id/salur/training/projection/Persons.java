package id.salur.training.projection;

import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Looks people up in the caller's areas. */
@ApplicationScoped
public class Persons {
    private final Jdbi jdbi;

    Persons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The person and its family; a person whom two families still claim belongs to the one it joined last. */
    public Optional<Person> find(UUID personId) {
        return jdbi.withHandle(h -> Everyday.query(h, """
            select person_id, family_id, region_code, died_on from family_member
            where person_id = :person order by since desc, family_id limit 1\
            """)
                .bind("person", personId)
                .mapTo(Person.class)
                .findOne());
    }
}
