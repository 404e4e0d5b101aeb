package id.salur.launcher.bench.everyday;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What single calls wrote, one transaction each.
 *
 * @param transactions rows by table
 */
record Recording(List<Shape> tables, List<Map<String, List<List<Object>>>> transactions) {
    /**
     * A table that was written to.
     *
     * @param columns those that a statement gives
     * @param unique the columns of each unique index
     */
    record Shape(String table, List<String> columns, List<List<String>> unique) {
        /**
         * The columns that need another value in each copy, for a unique index has none that gets one as an identity.
         *
         * @param rows all that were recorded
         */
        Set<Integer> varied(List<List<Object>> rows) {
            Set<Integer> varied = new TreeSet<>();
            for (List<String> index : unique) {
                List<Integer> places = index.stream()
                        .map(columns::indexOf)
                        .filter(at -> at >= 0)
                        .toList();
                if (places.stream().noneMatch(at -> varied.contains(at) || keepsApart(rows, at))) {
                    varied.add(places.stream()
                            .filter(at -> rows.stream().allMatch(row -> Copies.variable(row.get(at))))
                            .min(Comparator.comparingInt(at -> order(rows.get(0).get(at))))
                            .orElseThrow(() -> new IllegalStateException(
                                    "no column of " + table + " " + index + " can be given another value")));
                }
            }
            return varied;
        }

        /** An identity is new in each copy, and nothing is never twice in a unique index. */
        private static boolean keepsApart(List<List<Object>> rows, int at) {
            return rows.stream().allMatch(row -> row.get(at) == null || Copies.identity(row.get(at)));
        }

        /** Hashes before numbers before texts: a text may have to have a form. */
        private static int order(Object value) {
            return value instanceof byte[] ? 0 : value instanceof Number ? 1 : 2;
        }
    }

    /** All rows of a table. */
    List<List<Object>> rows(String table) {
        List<List<Object>> all = new ArrayList<>();
        transactions.forEach(transaction -> all.addAll(transaction.getOrDefault(table, List.of())));
        return all;
    }

    /** Rows of a call, by table. */
    Map<String, Double> rows() {
        Map<String, Double> rows = new LinkedHashMap<>();
        tables.forEach(
                shape -> rows.put(shape.table(), (double) rows(shape.table()).size() / transactions.size()));
        return rows;
    }
}
