package id.salur.registry.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.salur.registry.family.Kk;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class NikPropertyTest {

    private static String nik(LocalDate birth, Sex sex, int serial) {
        int day = birth.getDayOfMonth() + (sex == Sex.F ? 40 : 0);
        return "531505%02d%02d%02d%04d".formatted(day, birth.getMonthValue(), birth.getYear() % 100, serial);
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aNumberMadeByTheRuleIsAccepted(
            @ForAll("births") LocalDate birth, @ForAll Sex sex, @ForAll @IntRange(min = 1, max = 9999) int serial) {
        assertEquals(Optional.empty(), Nik.fault(nik(birth, sex, serial)));
        assertEquals(Optional.empty(), Nik.doubt(nik(birth, sex, serial), sex, birth));
        assertEquals("53.15.05", Nik.district(nik(birth, sex, serial)));
    }

    @Property
    void theOtherSexIsDoubted(
            @ForAll("births") LocalDate birth, @ForAll Sex sex, @ForAll @IntRange(min = 1, max = 9999) int serial) {
        Sex other = sex == Sex.F ? Sex.M : Sex.F;
        assertEquals(Optional.of("nik-sex"), Nik.doubt(nik(birth, sex, serial), other, birth));
    }

    @Property
    void anotherBirthDateIsDoubtedUnlessItIsAHundredYearsAway(
            @ForAll("births") LocalDate birth, @ForAll("births") LocalDate other, @ForAll Sex sex) {
        boolean same = birth.getDayOfMonth() == other.getDayOfMonth()
                && birth.getMonth() == other.getMonth()
                && birth.getYear() % 100 == other.getYear() % 100;
        Optional<String> doubt = Nik.doubt(nik(birth, sex, 1), sex, other);
        assertEquals(same ? Optional.empty() : Optional.of("nik-birth-date"), doubt);
    }

    @Property
    void anyOtherLengthIsRefused(@ForAll @NumericChars @StringLength(min = 1, max = 30) String digits) {
        Optional<String> fault = Nik.fault(digits);
        if (digits.length() != 16) {
            assertEquals(Optional.of("nik-length"), fault);
        } else {
            assertNotEquals(Optional.of("nik-length"), fault);
        }
    }

    @Property
    void whateverIsTypedTheCheckAnswersAndNeverFails(@ForAll @StringLength(max = 20) String text) {
        Nik.fault(text);
        Kk.fault(text);
    }
}
