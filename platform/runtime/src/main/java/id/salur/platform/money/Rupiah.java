package id.salur.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.math.BigInteger;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money: whole rupiah in a 64-bit integer, never rounded. In JSON an integer; a fraction, a text or a number
 * beyond 64 bits is refused with the problem {@code invalid-amount}. Arithmetic that would overflow throws.
 *
 * @param amount whole rupiah
 */
@Schema(type = SchemaType.INTEGER, format = "int64", description = "Whole rupiah", examples = "600000")
public record Rupiah(@JsonValue long amount) implements Comparable<Rupiah> {
    public static final Rupiah ZERO = new Rupiah(0);

    /** Reads a JSON number; anything but an integer of 64 bits is {@code invalid-amount} (400). */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rupiah of(Object json) {
        if (json instanceof Integer || json instanceof Long) {
            return new Rupiah(((Number) json).longValue());
        }
        if (json instanceof BigInteger big && big.bitLength() < Long.SIZE) {
            return new Rupiah(big.longValueExact());
        }
        throw invalid(String.valueOf(json));
    }

    /** Reads text such as {@code 600000}; grouping, signs other than a leading minus, and fractions are refused. */
    public static Rupiah parse(String text) {
        if (text == null || !text.matches("-?[0-9]{1,19}")) {
            throw invalid(text);
        }
        BigInteger value = new BigInteger(text);
        if (value.bitLength() >= Long.SIZE) {
            throw invalid(text);
        }
        return new Rupiah(value.longValueExact());
    }

    private static Problem invalid(String given) {
        String shown = String.valueOf(given);
        return Problem.of(ProblemType.INVALID_AMOUNT)
                .with("most", Long.MAX_VALUE)
                .with("given", shown.length() > 40 ? shown.substring(0, 40) : shown);
    }

    /** This amount, if above zero; otherwise {@code invalid-amount}. */
    public Rupiah positive() {
        if (amount <= 0) {
            throw invalid(Long.toString(amount));
        }
        return this;
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(amount, other.amount));
    }

    public Rupiah times(long factor) {
        return new Rupiah(Math.multiplyExact(amount, factor));
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /** For people: {@code Rp 93.161.350.000}. */
    @Override
    public String toString() {
        return "Rp " + String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
    }
}
