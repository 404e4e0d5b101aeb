package id.salur.registry.family;

import id.salur.platform.name.Names;
import id.salur.registry.person.Employment;
import id.salur.registry.person.Fault;
import id.salur.registry.person.NewPerson;
import id.salur.registry.person.SchoolLevel;
import id.salur.registry.person.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as first told.
 *
 * @param nik 16 digits; one that contradicts sex or birth date is taken with a warning; null for who has none yet
 * @param recipient whether the aid is paid to this person; exactly one in a family
 * @param pregnantUntil end of the pregnancy and of the postpartum time, exclusive; women only
 * @param since first day in the household; if absent as far back as is known, or the day on which the last household was left
 */
public record NewMember(
        @Schema(nullable = true, examples = "5315054102899001")
        String nik,

        @Schema(required = true, maxLength = NewPerson.LONGEST_NAME, examples = "Warga 000123")
        String name,

        @Schema(required = true, examples = "F") Sex sex,
        @Schema(required = true, examples = "1989-02-01") LocalDate birthDate,
        @Schema(required = true, examples = "HEAD") Relation relation,
        boolean recipient,
        @Schema(nullable = true) SchoolLevel schoolLevel,
        @Schema(nullable = true) LocalDate pregnantUntil,
        boolean severeDisability,
        @Schema(nullable = true) Employment employment,
        @Schema(nullable = true) LocalDate diedOn,
        @Schema(nullable = true) LocalDate since) {
    /** With a clean name. */
    public NewMember {
        name = Names.clean(name);
    }

    /** Who it is, without the place in the household. */
    public NewPerson person() {
        return new NewPerson(
                nik, name, sex, birthDate, schoolLevel, pregnantUntil, severeDisability, employment, diedOn);
    }

    /** Everything wrong with this member taken alone. */
    public List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>(person().faults(today));
        if (relation == null) {
            faults.add(new Fault("relation", "required"));
        }
        if (since != null && (since.isAfter(today) || (birthDate != null && since.isBefore(birthDate)))) {
            faults.add(new Fault("since", "date-out-of-range"));
        }
        return faults;
    }
}
