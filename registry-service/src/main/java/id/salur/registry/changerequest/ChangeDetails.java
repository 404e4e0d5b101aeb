package id.salur.registry.changerequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.salur.platform.crypto.Masks;
import id.salur.platform.name.Names;
import id.salur.registry.family.NewRelations.NewRelation;
import id.salur.registry.person.NewPerson;
import id.salur.registry.person.Sex;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shall be so. Each kind takes its own fields, and no others.
 *
 * @param personId member it is about: NAME, BIRTH_DATE, DEATH, LEAVE
 * @param name NAME
 * @param birthDate BIRTH_DATE, may be left out where only the sex was wrong
 * @param sex BIRTH_DATE, may be left out where only the day was wrong
 * @param kk 16 digits: KK; masked in answers
 * @param on day, at the latest today: HEAD, MOVE; DEATH, LEAVE, MOVE_OUT, where its absence says that it did not happen
 * @param regionCode village: MOVE
 * @param relations who is what to the head from that day on: HEAD. Who is not named stays what they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeDetails(
        @Schema(nullable = true) UUID personId,

        @Schema(nullable = true, maxLength = NewPerson.LONGEST_NAME, examples = "Warga 000123")
        String name,

        @Schema(nullable = true, examples = "1989-02-01") LocalDate birthDate,
        @Schema(nullable = true, examples = "F") Sex sex,

        @Schema(nullable = true, examples = "5315053112240001")
        String kk,

        @Schema(nullable = true, examples = "2020-01-20") LocalDate on,

        @Schema(nullable = true, examples = "53.15.05.2003") String regionCode,

        @Schema(nullable = true) @Size(min = 1, max = 30) List<@NotNull @Valid NewRelation> relations) {
    /** With a clean name. */
    public ChangeDetails {
        name = Names.clean(name);
        relations = relations == null ? null : List.copyOf(relations);
    }

    static ChangeDetails identity(UUID personId, String name, LocalDate birthDate, Sex sex) {
        return new ChangeDetails(personId, name, birthDate, sex, null, null, null, null);
    }

    static ChangeDetails ofKk(String kk) {
        return new ChangeDetails(null, null, null, null, kk, null, null, null);
    }

    static ChangeDetails day(UUID personId, LocalDate on) {
        return new ChangeDetails(personId, null, null, null, null, on, null, null);
    }

    static ChangeDetails village(String regionCode, LocalDate on) {
        return new ChangeDetails(null, null, null, null, null, on, regionCode, null);
    }

    static ChangeDetails related(List<NewRelation> relations, LocalDate on) {
        return new ChangeDetails(null, null, null, null, null, on, null, relations);
    }

    /** As it is shown: numbers masked, birth dates only to those who may decide or told them. */
    ChangeDetails shown(boolean births) {
        return new ChangeDetails(
                personId,
                name,
                births ? birthDate : null,
                sex,
                kk == null ? null : Masks.nik(kk),
                on,
                regionCode,
                relations);
    }
}
