package id.salur.registry.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What imports there are, and what the rows of one that was kept would become. */
@ApplicationScoped
class ImportReads {
    private static final String SELECT = """
        select id, version, region_code, state, rule, profile, since, rows, families, members, proposals, updated, rejected, rejected_rows,
               already_registered, warnings, total, done, otherwise, preview, imported_by, imported_at, decided_by, decided_at
          from family_import where %s""";

    private static final String ROWS = """
        select line, family_no, outcome, family_id, village, changes, coalesce(faults, case outcome when 'REJECT' then ':family-rejected' end) as faults, doubt
          from family_import_row where %s order by family_no, line limit :limit\
        """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ImportReads(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Row(
            UUID id,
            long version,
            String regionCode,
            ImportState state,
            ImportRule rule,
            String profile,
            LocalDate since,
            int rows,
            int families,
            int members,
            int proposals,
            int updated,
            int rejected,
            int rejectedRows,
            int alreadyRegistered,
            int warnings,
            int total,
            int done,
            int otherwise,
            JsonNode preview,
            String importedBy,
            OffsetDateTime importedAt,
            String decidedBy,
            OffsetDateTime decidedAt) {}

    private FamilyImport answer(Row row) {
        return new FamilyImport(
                row.id(),
                row.version(),
                row.regionCode(),
                row.state(),
                row.rule(),
                row.profile(),
                row.since(),
                row.rows(),
                row.families(),
                row.members(),
                row.proposals(),
                row.updated(),
                row.rejected(),
                row.rejectedRows(),
                row.alreadyRegistered(),
                row.warnings(),
                row.total(),
                row.done(),
                row.otherwise(),
                row.preview() == null ? null : json.convertValue(row.preview(), ImportCounts.class),
                row.importedBy(),
                row.importedAt(),
                row.decidedBy(),
                row.decidedAt());
    }

    /** 404 {@code not-found}. */
    FamilyImport get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT.formatted("id = :id"))
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(this::answer)
                .orElseThrow(() -> Problem.notFound("family-import"));
    }

    Page<FamilyImport> list(ImportState state, String regionCode, String cursor, int limit) {
        Conditions where =
                new Conditions().and("state = :state", "state", state).page(regionCode, cursor);
        List<Row> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT.formatted(where.sql()) + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(Row.class)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()))
                .map(this::answer);
    }

    /** Where a page of rows ended. */
    record Place(int family, int line) {
        static final Place START = new Place(0, 0);

        static Place of(String key) {
            String[] parts = key.split("/", -1);
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return family + "/" + line;
        }
    }

    List<ImportRowStored> rows(UUID id, ImportOutcome outcome, Place after, int limit) {
        Conditions where = new Conditions()
                .and("import_id = :id", "id", id)
                .and("outcome = :outcome", "outcome", outcome)
                .and("(family_no, line) > (:family, :line)", "family", after.family())
                .and("true", "line", after.line());
        return jdbi.withHandle(h -> where.bind(h.createQuery(ROWS.formatted(where.sql())))
                .bind("limit", limit)
                .mapTo(ImportRowStored.class)
                .list());
    }
}
