package id.salur.disbursement.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.history.StatedNumber.Style;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20.070 | ID | 20070 | 1 | 5",
                "Rp. 846.390.000 | ID | 846390000 | 1 | 9",
                "Rp.10.024.520.000 | ID | 10024520000 | 1 | 11",
                "Rp 1.802.339.813.830 | ID | 1802339813830 | 1 | 13",
                "4,6 Milyar | ID | 4600000000 | 100000000 | 2",
                "1,2 juta | ID | 1200000 | 100000 | 2",
                "20 juta | ID | 20000000 | 1000000 | 2",
                "58 Ribu | ID | 58000 | 1000 | 2",
                "103.185 miliar rupiah | EN | 103185000000 | 1000000 | 6",
                "103.185 miliar rupiah | ID | 103185000000000 | 1000000000 | 6",
                "58,849 | EN | 58849 | 1 | 5",
                "58,849 | ID | 58.849 | 0.001 | 5",
                "79.7 | EN | 79.7 | 0.1 | 3",
                "0 | ID | 0 | 1 | 1",
                "2 triliun | ID | 2000000000000 | 1000000000000 | 1"
            })
    void whatIsStatedIsReadByItsLocale(String text, Style style, BigDecimal value, BigDecimal unit, int digits) {
        assertEquals(Optional.of(new StatedNumber(value, unit, digits)), StatedNumber.parse(text, style));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20.07 | ID",
                "1.80.000 | ID",
                "1,802.339,1 | ID",
                "1.802,339,1 | ID",
                ".5 | EN",
                "5. | EN",
                "- | ID",
                "-5 | ID",
                "1e6 | EN",
                "4,6 Miliun | ID",
                "58,84 | EN",
                "1,0000 | EN",
                "4 6 | ID",
                "١٢ | ID",
                "20.070 KPM | ID",
                "Rp | ID",
                "20. 070 | ID"
            })
    void whatIsNoNumberInItsLocaleIsRefused(String text, Style style) {
        assertTrue(StatedNumber.parse(text, style).isEmpty());
    }

    /** Written with the groups of a locale and read by it, any whole number is itself. */
    @Property
    void groupedAndReadBackIsTheSame(@ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long number) {
        String english = String.format(Locale.ROOT, "%,d", number);
        assertEquals(
                new BigDecimal(number),
                StatedNumber.parse(english, Style.EN).orElseThrow().value());
        assertEquals(
                new BigDecimal(number),
                StatedNumber.parse(english.replace(',', '.'), Style.ID)
                        .orElseThrow()
                        .value());
    }

    /** The value is a whole number of rounding units, and not finer. */
    @Property
    void theRoundingUnitIsTheLastDigit(
            @ForAll @IntRange(min = 0, max = 9999) int whole, @ForAll @IntRange(min = 0, max = 9) int part) {
        StatedNumber number =
                StatedNumber.parse(whole + "," + part + " miliar", Style.ID).orElseThrow();
        assertEquals(new BigDecimal(100_000_000), number.roundingUnit());
        assertEquals(
                new BigDecimal(whole * 10L + part),
                number.value().divide(number.roundingUnit()).setScale(0));
    }
}
