package id.salur.disbursement.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One report; a bean of this type is all that a new one takes. */
interface Report {
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

    /** Refuses a question that would cost too much. */
    default void require(ReportQuery query) {}

    /** Whether {@link ReportQuery#on} changes what it says. */
    default boolean dated() {
        return false;
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
