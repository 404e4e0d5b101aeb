package id.salur.platform.table;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the columns stand in a file, by its header: case, blanks around a name and columns without a name do not matter. */
final class Layout {
    private static final int LONGEST_NAME = 40;

    private final Columns columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet named = new BitSet();
    private final BitSet reasons = new BitSet();

    private Layout(Columns columns) {
        this.columns = columns;
    }

    /** 400 {@code csv-separator}, or {@code csv-header} with the names that are missing, unknown or there twice. */
    static Layout of(RawRow header, Columns columns) {
        Layout layout = new Layout(columns);
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int place : header.filled().toArray()) {
            String name = Cells.clean(header.cell(place)).toLowerCase(Locale.ROOT);
            layout.named.set(place);
            if (RejectsFile.REASONS.contains(name)) {
                layout.reasons.set(place);
            } else if (!columns.names().contains(name)) {
                if (columns.others()) {
                    continue;
                }
                unknown.add(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
            }
            if (layout.places.put(name, place) != null) {
                twice.add(name);
            }
        }
        layout.check(header, unknown, twice);
        return layout;
    }

    private void check(RawRow header, List<String> unknown, List<String> twice) {
        List<String> missing = columns.names().stream()
                .filter(name -> !places.containsKey(name))
                .toList();
        if (missing.isEmpty() && unknown.isEmpty() && twice.isEmpty()) {
            return;
        }
        if (places.size() == 1 && header.cell(0).contains("|")) {
            throw Problem.of(ProblemType.CSV_SEPARATOR).with("expected", ", ; TAB");
        }
        throw Problem.of(ProblemType.CSV_HEADER)
                .with("expected", String.join(",", columns.names()))
                .with("missingColumns", missing)
                .with("unknownColumns", unknown)
                .with("repeatedColumns", twice);
    }

    Columns columns() {
        return columns;
    }

    int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return place;
    }

    /** Columns up to the last that has a name. */
    int width() {
        return named.length();
    }

    boolean isNamed(int place) {
        return named.get(place);
    }

    /** Cells of named columns, in the order of the file, but the reasons of an earlier refusal. */
    List<String> own(RawRow row) {
        return named.stream()
                .filter(place -> !reasons.get(place))
                .mapToObj(row::cell)
                .toList();
    }

    /** What stands outside the named columns, in its order. */
    List<String> beside(RawRow row) {
        return row.filled()
                .filter(place -> !named.get(place))
                .mapToObj(row::cell)
                .toList();
    }
}
