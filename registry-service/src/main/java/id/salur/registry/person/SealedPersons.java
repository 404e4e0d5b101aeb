package id.salur.registry.person;

import id.salur.platform.crypto.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps names and births as events carry them, under the key that services share. */
@ApplicationScoped
public class SealedPersons {
    private final Seal seal;

    SealedPersons(Seal seal) {
        this.seal = seal;
    }

    /** Keeps the names of recipients as events carry them: {@code names.get(i)} is of {@code persons.get(i)}. */
    public void seal(Handle h, List<UUID> persons, List<String> names) {
        h.createUpdate("""
            update person p set sealed_name = s.sealed, to_seal = false
            from unnest(:persons, :sealed) as s (id, sealed) where p.id = s.id\
            """)
                .bindArray("persons", UUID.class, persons)
                .bindArray(
                        "sealed", String.class, names.stream().map(seal::seal).toList())
                .execute();
    }

    /** Keeps the name of a person as events carry it. */
    public void seal(Handle h, UUID person) {
        String name = h.createQuery("select name from person where id = :id")
                .bind("id", person)
                .mapTo(String.class)
                .one();
        seal(h, List.of(person), List.of(name));
    }

    /** Seals the births of persons of before who live in a household that changes, for its event. */
    public void sealBirths(Handle h, UUID family) {
        List<Unsealed> found =
                h.createQuery("""
                    select p.id, p.birth_date, p.sex from household_member m join person p on p.id = m.person_id
                    where m.family_id = :family and m.valid_until is null and p.sealed_birth is null and in_area(p.region_code)\
                    """).bind("family", family).mapTo(Unsealed.class).list();
        h.createUpdate("update person p set sealed_birth = s.sealed from unnest(:persons, :sealed) as s (id, sealed)"
                        + " where p.id = s.id")
                .bindArray(
                        "persons", UUID.class, found.stream().map(Unsealed::id).toList())
                .bindArray(
                        "sealed",
                        String.class,
                        found.stream()
                                .map(person -> seal.seal(NewPerson.birth(person.birthDate(), person.sex())))
                                .toList())
                .execute();
    }

    private record Unsealed(UUID id, LocalDate birthDate, Sex sex) {}
}
