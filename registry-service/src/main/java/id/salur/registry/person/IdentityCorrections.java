package id.salur.registry.person;

import id.salur.platform.crypto.Seal;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Corrects name, sex and birth date of a person, in the transaction of the household's change. */
@ApplicationScoped
public class IdentityCorrections {
    private final VerifiedNumbers verified;
    private final Seal seal;
    private final Clock clock;

    IdentityCorrections(VerifiedNumbers verified, Seal seal, Clock clock) {
        this.verified = verified;
        this.seal = seal;
        this.clock = clock;
    }

    private record Known(String name, Sex sex, LocalDate birthDate, LocalDate diedOn, LocalDate pregnantUntil) {}

    /** As the registry knows the person. 403 {@code outside-area} for who lives elsewhere now; they stay locked. */
    public Identity of(Handle h, UUID person) {
        Persons.requireHere(h, person);
        Known known = known(h, person);
        return new Identity(known.name(), known.sex(), known.birthDate());
    }

    private static Known known(Handle h, UUID person) {
        return h.createQuery("select name, sex, birth_date, died_on, pregnant_until from person where id = :id")
                .bind("id", person)
                .mapTo(Known.class)
                .one();
    }

    /** Why the person cannot be so; empty where they can. */
    public List<Fault> faults(Handle h, UUID person, Identity told) {
        Known known = known(h, person);
        List<Fault> faults = new ArrayList<>(new NewPerson(
                        null,
                        told.name(),
                        told.sex(),
                        told.birthDate(),
                        null,
                        known.pregnantUntil(),
                        false,
                        null,
                        known.diedOn())
                .faults(JakartaDay.today(clock)));
        boolean cameBefore = h.createQuery("""
            select exists (select from household_member where person_id = :person and (valid_from < :birth or valid_until < :birth))\
            """)
                .bind("person", person)
                .bind("birth", told.birthDate())
                .mapTo(Boolean.class)
                .one();
        if (cameBefore) {
            faults.add(new Fault("birthDate", "date-out-of-range"));
        }
        return faults;
    }

    /**
     * The person was so all along. A number that the regency verified for what was known is looked at again; what events carry of the name and
     * the birth is the new one. The caller has looked for {@link #faults}.
     */
    public void correct(Handle h, UUID person, Identity told) {
        NewPerson known = new NewPerson(null, told.name(), told.sex(), told.birthDate(), null, null, false, null, null);
        verified.toldAnew(h, person, known);
        h.createUpdate("""
            update person set version = version + 1, name = :name, sex = :sex, birth_date = :birthDate,
                   sealed_name = case when sealed_name is not null then :sealedName end, sealed_birth = :sealedBirth
            where id = :id\
            """)
                .bind("id", person)
                .bind("sealedName", seal.seal(told.name()))
                .bind("sealedBirth", seal.seal(known.birth()))
                .bindMethods(told)
                .execute();
    }
}
