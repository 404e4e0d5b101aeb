package id.salur.platform.table;

import id.salur.platform.crypto.Masks;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds numbers that a spreadsheet took for amounts: it keeps 15 digits and makes the rest zeros. One written with an exponent or
 * held as a number is enough; otherwise all long numbers of a column end in 0, and there are at least five different ones.
 */
final class RoundedNumbers {
    private static final int KEPT_DIGITS = 15;
    private static final int ENOUGH = 5;
    private static final Pattern EXPONENT = Pattern.compile("\\d+([.,]\\d+)?[eE]\\+\\d+|\\d+[.,]\\d+[eE]\\d+");

    private final List<String> exact;
    private final Map<String, Seen> seen = new HashMap<>();

    RoundedNumbers(Columns columns) {
        this.exact = columns.names().stream().filter(columns.exact()::contains).toList();
        exact.forEach(column -> seen.put(column, new Seen()));
    }

    void look(RawRow row, Layout layout) {
        for (String column : exact) {
            int place = layout.place(column);
            String text = row.cell(place);
            if (row.numbers().get(place) || (text.length() >= ENOUGH && hasExponent(text))) {
                throw rounded(column, row.line(), text);
            }
            seen.get(column).add(text, row.line());
        }
    }

    /** All rows were seen. */
    void end() {
        seen.forEach((column, numbers) -> {
            if (numbers.onlyZeros && numbers.different.size() >= ENOUGH) {
                throw rounded(column, numbers.line, numbers.first);
            }
        });
    }

    private static boolean hasExponent(String text) {
        return (text.indexOf('e') > 0 || text.indexOf('E') > 0)
                && EXPONENT.matcher(Cells.clean(text)).matches();
    }

    private static Problem rounded(String column, int line, String value) {
        return Problem.of(ProblemType.NUMBERS_ROUNDED)
                .with("line", line)
                .with("column", column)
                .with("value", Masks.ends(Cells.clean(value)));
    }

    private static final class Seen {
        private final Set<String> different = new HashSet<>();
        private boolean onlyZeros = true;
        private int line;
        private String first = "";

        void add(String cell, int at) {
            if (!onlyZeros || cell.length() <= KEPT_DIGITS) {
                return;
            }
            String text = Cells.clean(cell);
            if (text.length() <= KEPT_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return;
            }
            onlyZeros = text.endsWith("0");
            if (different.isEmpty()) {
                line = at;
                first = text;
            }
            if (different.size() < ENOUGH) {
                different.add(text);
            }
        }
    }
}
