package id.salur.disbursement.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Adds up the rows of a report as they pass. */
final class Totals {
    private final List<Column> columns;
    private final Set<String> summed;
    private final Predicate<List<Object>> counted;
    private final long[] sums;

    Totals(Report report) {
        this.columns = report.columns();
        this.summed = report.summed();
        this.counted = report.counted();
        this.sums = new long[columns.size()];
    }

    void add(List<Object> row) {
        if (!counted.test(row)) {
            return;
        }
        for (int column = 0; column < sums.length; column++) {
            if (sums(column) && row.get(column) instanceof Number number) {
                sums[column] = Math.addExact(sums[column], number.longValue());
            }
        }
    }

    /** The word in the first column, the sums in theirs, nothing in those that have none. */
    List<Object> row(String word) {
        List<Object> row = new ArrayList<>(Arrays.asList(new Object[sums.length]));
        row.set(0, word);
        for (int column = 1; column < sums.length; column++) {
            if (sums(column)) {
                row.set(column, sums[column]);
            }
        }
        return row;
    }

    private boolean sums(int column) {
        return summed.contains(columns.get(column).name());
    }
}
