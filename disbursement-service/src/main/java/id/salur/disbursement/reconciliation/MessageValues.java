package id.salur.disbursement.reconciliation;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import id.salur.disbursement.channel.Batch;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.time.JakartaDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** Reads single values of messages strictly; a fault names the line of the file and never repeats what was in it, except an amount. */
final class MessageValues {
    /** External reason codes of ISO 20022; others, and codes of ours under {@code Prtry}, are looked up as they are. */
    private static final Map<String, String> REASONS = Map.of(
            "AC04", "ACCOUNT_CLOSED",
            "AC07", "ACCOUNT_CLOSED",
            "MD07", "RECIPIENT_DEAD",
            "BE06", "NOT_FOUND",
            "BE07", "MOVED");

    private MessageValues() {}

    static Problem bad(int line, String element) {
        return Problem.badRequest("xml-value").with("line", line).with("element", element);
    }

    /** Whole rupiah, at most {@link ResultRow#MOST}; {@code 110000.00} is whole, {@code 110000.50} is not. */
    static long rupiah(BigDecimal value, String currency, int line) {
        if (!"IDR".equals(currency)) {
            throw Problem.unprocessable("currency-not-rupiah").with("line", line);
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > 0 || plain.compareTo(BigDecimal.valueOf(ResultRow.MOST)) > 0) {
            throw Problem.badRequest("invalid-amount")
                    .with("given", shown(value))
                    .with("line", line);
        }
        try {
            return Rupiah.parse(plain.toPlainString()).amount();
        } catch (Problem invalid) {
            throw Problem.badRequest(invalid.slug()).with("given", shown(value)).with("line", line);
        }
    }

    private static String shown(BigDecimal value) {
        String text = value.toString();
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    static long rupiah(ActiveOrHistoricCurrencyAndAmount amount, int line) {
        return rupiah(amount.getValue(), amount.getCcy(), line);
    }

    static BigDecimal decimal(String text, int line, String element) {
        if (!text.matches("-?[0-9]{1,19}([.][0-9]{1,5})?")) {
            throw bad(line, element);
        }
        return new BigDecimal(text);
    }

    /** An amount that moves money is above zero. */
    static long positive(long amount, int line) {
        if (amount <= 0) {
            throw Problem.badRequest("invalid-amount")
                    .with("given", Long.toString(amount))
                    .with("line", line);
        }
        return amount;
    }

    static LocalDate date(OffsetDateTime time) {
        return time == null ? null : JakartaDay.of(time.toInstant());
    }

    /** A date as it is, or the day in Jakarta of a time. */
    static LocalDate date(String text, int line, String element) {
        try {
            return text.length() > 10 ? date(OffsetDateTime.parse(text)) : LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw (Problem) bad(line, element).initCause(e);
        }
    }

    static String reason(String code, String proprietary) {
        if (code != null && REASONS.containsKey(code)) {
            return REASONS.get(code);
        }
        return proprietary != null && ResultRow.REASONS.contains(proprietary) ? proprietary : "OTHER";
    }

    static String reference(String text, int line, String element) {
        if (text != null && !text.matches("[\\x21-\\x7e]{1,80}")) {
            throw bad(line, element);
        }
        return text;
    }

    static String account(String text, int line) {
        if (text != null && !text.matches("[0-9A-Za-z.-]{4,34}")) {
            throw bad(line, "CdtrAcct");
        }
        return text;
    }

    static void requireBank(String named, Batch batch, int line) {
        if (!named.equals(batch.bank())) {
            throw Problem.unprocessable("result-of-another-bank").with("line", line);
        }
    }

    static void requireTotal(String slug, BigDecimal said, long counted) {
        if (said != null && said.compareTo(BigDecimal.valueOf(counted)) != 0) {
            throw Problem.unprocessable(slug).with("given", shown(said)).with("found", counted);
        }
    }
}
