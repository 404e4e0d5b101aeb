package id.salur.disbursement.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One report; a bean of this type is all that a new one takes. */
interface Report {
    /** A parameter of a query, and no cast. */
    Pattern READ = Pattern.compile("(?<![:\\w]):([a-zA-Z]+)");

    /** Its name in the path, in kebab-case. */
    String id();

    String english();

    String indonesian();

    List<Column> columns();

    /**
     * A query with a column for each of {@link #columns()} (snake_case) and a column {@code key}, unique in the result and
     * sorted by byte, that pages go by. It may use the parameters of {@link ReportQuery}. Area scope is the database's.
     */
    String sql();

    /** What it can be narrowed by, by the names of query parameters: what its query reads. */
    default SortedSet<String> parameters() {
        Set<String> read =
                READ.matcher(sql()).results().map(place -> place.group(1)).collect(Collectors.toSet());
        return ReportQuery.PARAMETERS.entrySet().stream()
                .filter(parameter -> read.contains(parameter.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Refuses a question that would cost too much. */
    default void require(ReportQuery query) {}

    /** Whether {@link ReportQuery#on} changes what it says. */
    default boolean dated() {
        return parameters().contains("on");
    }

    /** Names of the columns whose values may be added up over the rows: amounts and counts, where each row holds others. */
    default Set<String> summed() {
        return columns().stream()
                .filter(column -> column.type() == Column.Type.RUPIAH || column.type() == Column.Type.COUNT)
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which rows count in the sums, asked in their order; a new one for each reading. */
    default Predicate<List<Object>> counted() {
        return row -> true;
    }
}
