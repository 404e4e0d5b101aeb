package id.salur.registry.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as first told.
 *
 * @param nik 16 digits; must agree with sex and birth date
 * @param recipient whether the aid is paid to this person; exactly one in a family
 * @param pregnantUntil end of the pregnancy and of the postpartum time, exclusive; women only
 */
public record NewMember(
        @Schema(required = true, examples = "5315054102899001")
        String nik,

        @Schema(required = true, maxLength = LONGEST_NAME, examples = "Warga 000123")
        String name,

        @Schema(required = true, examples = "F") Sex sex,
        @Schema(required = true, examples = "1989-02-01") LocalDate birthDate,
        @Schema(required = true, examples = "HEAD") Relation relation,
        boolean recipient,
        @Schema(nullable = true) SchoolLevel schoolLevel,
        @Schema(nullable = true) LocalDate pregnantUntil,
        boolean severeDisability,
        @Schema(nullable = true) Employment employment,
        @Schema(nullable = true) LocalDate diedOn) {
    private static final int LONGEST_NAME = 200;
    private static final int EARLIEST_BIRTH = 1890;

    /** Everything wrong with this person taken alone. */
    public List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Nik.fault(nik, sex, birthDate).ifPresent(code -> faults.add(new Fault("nik", code)));
        if (name == null || name.isBlank()) {
            faults.add(new Fault("name", "required"));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("name", "text-invalid"));
        }
        if (sex == null) {
            faults.add(new Fault("sex", "required"));
        }
        if (relation == null) {
            faults.add(new Fault("relation", "required"));
        }
        dates(today, faults);
        return faults;
    }

    private void dates(LocalDate today, List<Fault> faults) {
        if (birthDate == null) {
            faults.add(new Fault("birthDate", "required"));
        } else if (birthDate.isAfter(today) || birthDate.getYear() < EARLIEST_BIRTH) {
            faults.add(new Fault("birthDate", "date-out-of-range"));
        }
        if (pregnantUntil != null && sex == Sex.M) {
            faults.add(new Fault("pregnantUntil", "not-for-men"));
        }
        if (diedOn != null && (diedOn.isAfter(today) || (birthDate != null && diedOn.isBefore(birthDate)))) {
            faults.add(new Fault("diedOn", "date-out-of-range"));
        }
    }
}
