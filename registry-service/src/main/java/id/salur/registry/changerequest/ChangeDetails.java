package id.salur.registry.changerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.salur.platform.crypto.Masks;
import id.salur.platform.name.Names;
import id.salur.registry.person.NewPerson;
import id.salur.registry.person.Sex;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shall be so. Each kind takes its own fields, and no others.
 *
 * @param personId member it is about: NAME, BIRTH_DATE
 * @param name NAME
 * @param birthDate BIRTH_DATE, may be left out where only the sex was wrong
 * @param sex BIRTH_DATE, may be left out where only the day was wrong
 * @param kk 16 digits: KK; masked in answers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeDetails(
        @Schema(nullable = true) UUID personId,

        @Schema(nullable = true, maxLength = NewPerson.LONGEST_NAME, examples = "Warga 000123")
        String name,

        @Schema(nullable = true, examples = "1989-02-01") LocalDate birthDate,
        @Schema(nullable = true, examples = "F") Sex sex,

        @Schema(nullable = true, examples = "5315053112240001")
        String kk) {
    /** With a clean name. */
    public ChangeDetails {
        name = Names.clean(name);
    }

    static ChangeDetails identity(UUID personId, String name, LocalDate birthDate, Sex sex) {
        return new ChangeDetails(personId, name, birthDate, sex, null);
    }

    static ChangeDetails ofKk(String kk) {
        return new ChangeDetails(null, null, null, null, kk);
    }

    /** As it is shown: numbers masked, birth dates only to those who may decide or told them. */
    ChangeDetails shown(boolean births) {
        return new ChangeDetails(personId, name, births ? birthDate : null, sex, kk == null ? null : Masks.nik(kk));
    }
}
