package id.salur.platform.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.problem.Problem;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RupiahTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void jsonAndTextKeepEveryAmount(@ForAll long amount) throws JsonProcessingException {
        Rupiah rupiah = new Rupiah(amount);
        assertEquals(String.valueOf(amount), JSON.writeValueAsString(rupiah));
        assertEquals(rupiah, JSON.readValue(JSON.writeValueAsString(rupiah), Rupiah.class));
        assertEquals(rupiah, Rupiah.parse(String.valueOf(amount)));
    }

    @Property
    void sumsAreExactOrRefused(@ForAll long a, @ForAll long b) {
        java.math.BigInteger exact = java.math.BigInteger.valueOf(a).add(java.math.BigInteger.valueOf(b));
        if (exact.bitLength() < Long.SIZE) {
            assertEquals(
                    exact.longValueExact(), new Rupiah(a).plus(new Rupiah(b)).amount());
            assertEquals(new Rupiah(a), new Rupiah(a).plus(new Rupiah(b)).minus(new Rupiah(b)));
        } else {
            assertThrows(ArithmeticException.class, () -> new Rupiah(a).plus(new Rupiah(b)));
        }
    }

    @Property
    void fractionsAreNeverRounded(@ForAll double amount) {
        assertThrows(
                JsonMappingException.class,
                () -> JSON.readValue(
                        Double.toString(amount + 0.5)
                                .replace("Infinity", "1e400")
                                .replace("NaN", "0.1"),
                        Rupiah.class));
    }

    @Example
    void writesAsIndonesiansDo() {
        assertEquals("Rp 93.161.350.000", new Rupiah(93_161_350_000L).toString());
        assertThrows(Problem.class, () -> Rupiah.parse("1.000"));
        assertThrows(Problem.class, () -> Rupiah.parse("9223372036854775808"));
        assertThrows(Problem.class, () -> Rupiah.ZERO.positive());
    }
}
