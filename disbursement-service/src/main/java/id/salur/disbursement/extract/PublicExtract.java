package id.salur.disbursement.extract;

import id.salur.disbursement.report.CsvTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the extract from {@code public_realisation}, which sees every area and suppresses before anything leaves the database. Grows
 * with villages and stages: two seconds for a nation of 84,000 villages and four stages.
 */
@ApplicationScoped
class PublicExtract {
    private static final String CELLS = """
        select :programme as programme, :fiscalYear as fiscal_year, e.stage, e.region_code, r.name as region_name, e.payees, e.families, e.amount,
               e.suppressed, lpad(e.stage_no::text, 2, '0') || ' ' || e.stage || ' ' || e.region_code as key
        from public_realisation(:programme, :fiscalYear, :stage, :level, :regionCode) e left join region r on r.code = e.region_code\
        """;

    private static final List<String> HEADER = List.of(
            "programme",
            "fiscalYear",
            "stage",
            "regionCode",
            "regionName",
            "payees",
            "families",
            "amount",
            "suppressed");

    private final Jdbi jdbi;

    PublicExtract(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is asked for; {@code stage} and {@code regionCode} may be null. */
    record Question(String programme, int fiscalYear, String stage, PublicLevel level, String regionCode) {}

    private static Query ask(Query query, Question q) {
        return query.bind("programme", q.programme())
                .bind("fiscalYear", q.fiscalYear())
                .bind("stage", q.stage())
                .bind("level", q.level().name())
                .bind("regionCode", q.regionCode());
    }

    record Placed(String key, PublicCell cell) {}

    List<Placed> page(Question question, String after, int limit) {
        return jdbi.withHandle(h -> ask(
                        h.createQuery("select * from (" + CELLS
                                + ") c where key collate \"C\" > :after order by key collate \"C\" limit :limit"),
                        question)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .map((rs, ctx) -> new Placed(
                        rs.getString("key"),
                        ctx.findRowMapperFor(PublicCell.class).orElseThrow().map(rs, ctx)))
                .list());
    }

    void csv(Question question, OutputStream out) throws IOException {
        try (CsvTable table = new CsvTable(out, HEADER)) {
            QuarkusTransaction.requiringNew()
                    .timeout(600)
                    .run(() -> jdbi.useHandle(h -> ask(
                                    h.createQuery("select * from (" + CELLS + ") c order by key collate \"C\""),
                                    question)
                            .setFetchSize(1000)
                            .mapTo(PublicCell.class)
                            .forEach(cell -> table.row(Arrays.asList(
                                    cell.programme(),
                                    cell.fiscalYear(),
                                    cell.stage(),
                                    cell.regionCode(),
                                    cell.regionName(),
                                    cell.payees(),
                                    cell.families(),
                                    cell.amount(),
                                    cell.suppressed())))));
        }
    }
}
