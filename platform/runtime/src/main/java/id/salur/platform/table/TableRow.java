package id.salur.platform.table;

import id.salur.platform.crypto.Masks;
import id.salur.platform.json.Ids;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A row after the header. What is asked of it is asked by the name of a column. */
public final class TableRow {
    private final RawRow raw;
    private final Layout layout;
    private final DateOrder dates;

    TableRow(RawRow raw, Layout layout, DateOrder dates) {
        this.raw = raw;
        this.layout = layout;
        this.dates = dates;
    }

    /** As the spreadsheet counts: the header is mostly line 1, and a row whose cell has line breaks is one line. */
    public int line() {
        return raw.line();
    }

    /** The cell without blanks around it; empty if there is none. */
    public String text(String column) {
        return Cells.clean(raw.cell(layout.place(column)));
    }

    /** The cell as a date; empty if it is none. */
    public Optional<LocalDate> date(String column) {
        return dates.read(text(column));
    }

    /** The cell as an id, with dashes or without; 400 {@code csv-value} if it is none. */
    public UUID id(String column) {
        return Ids.read(text(column)).orElseThrow(() -> bad(column, List.of(Ids.EXAMPLE)));
    }

    /** The cell as true or false: TRUE, FALSE, BENAR, SALAH in any case; empty if it is neither. */
    public Optional<Boolean> flag(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "true", "benar" -> Optional.of(true);
            case "false", "salah" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Whether nothing stands outside the columns that have a name. A row may be shorter: what is missing at its end is empty. */
    public boolean fits() {
        return raw.filled().allMatch(layout::isNamed);
    }

    /** This row, or 400 {@code csv-columns} with {@code line}, {@code expected} and {@code found} if it does not {@link #fits fit}. */
    public TableRow whole() {
        if (!fits()) {
            throw Problem.of(ProblemType.CSV_COLUMNS)
                    .with("line", line())
                    .with("expected", layout.width())
                    .with("found", raw.width());
        }
        return this;
    }

    /** Dates as they are read here, for who must write one. */
    public List<String> dates() {
        return dates.examples();
    }

    /**
     * 400 {@code csv-value} with {@code line}, {@code column} and the value, masked.
     *
     * @param expected the values that are allowed, or examples of them
     */
    public Problem bad(String column, Collection<String> expected) {
        return Problem.of(ProblemType.CSV_VALUE)
                .with("line", line())
                .with("column", column)
                .with("value", Masks.ends(text(column)))
                .with("expected", List.copyOf(expected));
    }

    /** The cells as they came, but the reasons of an earlier refusal; what stands outside the columns comes last. */
    List<String> cells() {
        return Stream.concat(layout.own(raw).stream(), layout.beside(raw).stream())
                .toList();
    }
}
