package id.salur.disbursement.report;

import id.salur.platform.problem.Problem;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Knows the reports and reads them, a page or all of it row by row. */
@ApplicationScoped
class Reports {
    private static final int FETCH = 1000;

    private final Jdbi jdbi;
    private final List<Report> all;

    Reports(Jdbi jdbi, @All List<Report> all) {
        this.jdbi = jdbi;
        this.all = all.stream().sorted(Comparator.comparing(Report::id)).toList();
    }

    /** A row: its place in the order, and its values in the order of the columns. */
    record Row(String key, List<Object> values) {}

    List<Report> after(String id) {
        return all.stream()
                .filter(report -> id == null || report.id().compareTo(id) > 0)
                .toList();
    }

    /** The report, or {@code not-found}. */
    Report require(String id) {
        return all.stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("report"));
    }

    List<Row> page(Report report, ReportQuery query, String after, int limit) {
        return jdbi.withHandle(h -> bind(
                        h.createQuery("select * from (" + report.sql()
                                + ") r where key collate \"C\" > :after order by key collate \"C\" limit :limit"),
                        query)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .map((rs, ctx) -> row(report, rs))
                .list());
    }

    /** Every row in a transaction of its own, read in portions: memory stays flat. */
    private void each(Report report, ReportQuery query, Consumer<List<Object>> sink) {
        QuarkusTransaction.requiringNew()
                .timeout(600)
                .run(() -> jdbi.useHandle(h -> bind(
                                h.createQuery("select * from (" + report.sql() + ") r order by key collate \"C\""),
                                query)
                        .setFetchSize(FETCH)
                        .map((rs, ctx) -> row(report, rs))
                        .forEach(row -> sink.accept(row.values()))));
    }

    /** The report as CSV; the header is the columns' names. */
    void csv(Report report, ReportQuery query, OutputStream out) throws IOException {
        try (CsvTable table =
                new CsvTable(out, report.columns().stream().map(Column::name).toList())) {
            each(report, query, table::row);
        }
    }

    /** The report as a workbook below its heading; the header is the columns' titles, the last row the sums. */
    void xlsx(Report report, ReportQuery query, List<String> heading, boolean indonesian, OutputStream out)
            throws IOException {
        Totals totals = new Totals(report);
        try (XlsxTable table = new XlsxTable(out, report.id(), heading, report.columns(), indonesian)) {
            each(report, query, row -> {
                table.row(row);
                totals.add(row);
            });
            table.totals(totals.row(indonesian ? "Jumlah" : "Total"));
        }
    }

    private static Query bind(Query statement, ReportQuery query) {
        return statement.bindMethods(query);
    }

    private static Row row(Report report, ResultSet rs) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (Column column : report.columns()) {
            values.add(value(rs, column));
        }
        return new Row(rs.getString("key"), values);
    }

    private static Object value(ResultSet rs, Column column) throws SQLException {
        String name = column.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return switch (column.type()) {
            case TEXT -> rs.getString(name);
            case PERCENT -> rs.getBigDecimal(name);
            case COUNT, RUPIAH, DAYS -> {
                BigDecimal number = rs.getBigDecimal(name);
                yield number == null ? null : number.longValueExact();
            }
        };
    }
}
