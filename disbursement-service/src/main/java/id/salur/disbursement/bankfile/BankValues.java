package id.salur.disbursement.bankfile;

import id.salur.disbursement.iso.MessagePlace;
import id.salur.platform.json.Ids;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.time.FileDay;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads single values of messages strictly; a fault names its place and never repeats what was in it, except an amount. */
final class BankValues {
    /** Rupiah: more than any budget of a year. A bank may pay over by mistake, but a line above it is no amount. */
    static final long MOST = 1_000_000_000_000_000L;

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}([.][0-9]{1,5})?");
    private static final int REFERENCE = 80;
    private static final int CODE = 35;
    private static final int IDENTIFIER = 34;
    private static final int TEXT = 500;

    private final MessagePlace place;

    BankValues(MessagePlace place) {
        this.place = place;
    }

    Problem bad() {
        return place.problem(Problem.of(ProblemType.XML_VALUE));
    }

    Problem bad(String below) {
        return place.problem(Problem.of(ProblemType.XML_VALUE), below);
    }

    /** Whole rupiah from zero to {@link #MOST}; {@code 110000.00} is whole, {@code 110000.50} is not. */
    long rupiah(String text, String currency) {
        requireRupiah(currency);
        long amount = whole(text);
        if (amount < 0) {
            throw amount(text);
        }
        return amount;
    }

    /** As {@link #rupiah}, but null for another currency and for what is no amount above zero. */
    static Long rupiahIfWhole(String text, String currency) {
        long amount = "IDR".equals(currency) ? whole(text) : -1;
        return amount > 0 ? amount : null;
    }

    /** Below zero if it is none. */
    private static long whole(String text) {
        long amount = 0;
        int i = 0;
        while (i < text.length() && i < 18 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            amount = amount * 10 + text.charAt(i) - '0';
            i++;
        }
        boolean whole = i > 0 && amount <= MOST && (i == text.length() || text.charAt(i) == '.');
        for (int j = i + 1; j < text.length(); j++) {
            whole &= text.charAt(j) == '0';
        }
        return whole ? amount : -1;
    }

    /** An amount that moves money is above zero. */
    long positive(String text, String currency) {
        long amount = rupiah(text, currency);
        if (amount == 0) {
            throw amount(text);
        }
        return amount;
    }

    private Problem amount(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) : text;
        return place.problem(
                Problem.of(ProblemType.INVALID_AMOUNT).with("most", MOST).with("given", shown));
    }

    void requireRupiah(String currency) {
        if (!"IDR".equals(currency)) {
            throw place.problem(Problem.of(ProblemType.CURRENCY_NOT_RUPIAH));
        }
    }

    LocalDate day(String text) {
        try {
            return FileDay.of(text);
        } catch (DateTimeException e) {
            throw (Problem) bad().initCause(e);
        }
    }

    int count(String text) {
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw bad();
        }
        return Integer.parseInt(text);
    }

    BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw bad();
        }
        return new BigDecimal(text);
    }

    /** As the bank wrote it. */
    String reference(String text) {
        return printable(text, REFERENCE);
    }

    String code(String text) {
        return printable(text, CODE);
    }

    String identifier(String text) {
        return printable(text, IDENTIFIER);
    }

    private String printable(String text, int most) {
        if (text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            throw bad();
        }
        return text;
    }

    /** Adds the bank's words to those before, as far as they are kept. */
    static String text(String before, String more) {
        String all = before == null ? more : before + " " + more;
        String one = all.length() > TEXT ? all.substring(0, TEXT) : all;
        return one.chars().anyMatch(Character::isISOControl) ? one.replaceAll("\\p{Cntrl}+", " ") : one;
    }

    /** A creditor's account, without the blanks that banks group it with. */
    String account(String text) {
        String account = text.replace(" ", "");
        boolean usual = account.length() >= 4
                && account.length() <= 34
                && account.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-'));
        if (!usual) {
            throw bad();
        }
        return account;
    }

    /** Our id behind the first of these that is one, or null. */
    static UUID payment(String endToEnd, String instruction) {
        return Ids.read(endToEnd).or(() -> Ids.read(instruction)).orElse(null);
    }

    void requireSame(ProblemType type, BigDecimal said, long counted, String below) {
        if (said != null && said.compareTo(BigDecimal.valueOf(counted)) != 0) {
            throw place.problem(Problem.of(type), below)
                    .with("given", said.toPlainString())
                    .with("found", counted);
        }
    }
}
