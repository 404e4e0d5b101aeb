package id.salur.registry.person;

import id.salur.platform.name.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a person when a household takes them in.
 *
 * @param nik 16 digits; null for who has none yet
 * @param pregnantUntil end of the pregnancy and of the postpartum time, exclusive; women only
 */
public record NewPerson(
        String nik,
        String name,
        Sex sex,
        LocalDate birthDate,
        SchoolLevel schoolLevel,
        LocalDate pregnantUntil,
        boolean severeDisability,
        Employment employment,
        LocalDate diedOn) {
    public static final int LONGEST_NAME = 200;
    static final String NO_NIK = "no-nik";
    private static final int EARLIEST_BIRTH = 1890;

    /** Everything wrong with this person taken alone. */
    public List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional.ofNullable(nik).flatMap(Nik::fault).ifPresent(code -> faults.add(new Fault("nik", code)));
        if (name == null || name.isEmpty()) {
            faults.add(new Fault("name", "required"));
        } else if (name.length() > LONGEST_NAME || !Names.fits(name)) {
            faults.add(new Fault("name", "text-invalid"));
        }
        if (sex == null) {
            faults.add(new Fault("sex", "required"));
        }
        dates(today, faults);
        return faults;
    }

    /** Birth date and sex as events carry them, before they are sealed. */
    public String birth() {
        return birth(birthDate, sex);
    }

    static String birth(LocalDate birthDate, Sex sex) {
        return birthDate + " " + sex;
    }

    /** What somebody has to look at: a number that says otherwise, or that there is none; empty if nothing. Nobody who has a {@link #faults fault} is asked. */
    public Optional<String> doubt() {
        return nik == null ? Optional.of(NO_NIK) : Nik.doubt(nik, sex, birthDate);
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
