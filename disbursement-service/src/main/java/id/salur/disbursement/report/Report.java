package id.salur.disbursement.report;

import java.util.List;

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
}
