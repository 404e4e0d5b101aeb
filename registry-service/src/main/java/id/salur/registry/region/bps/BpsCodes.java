package id.salur.registry.region.bps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.table.Columns;
import id.salur.platform.table.DateOrder;
import id.salur.platform.table.TableReader;
import id.salur.platform.table.TableRow;
import id.salur.registry.region.bps.BpsCodeLoad.Mismatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes BPS codes from a file, as a set. */
@ApplicationScoped
class BpsCodes {
    static final Columns COLUMNS = Columns.of("kemendagri_code!", "bps_code!", "name");

    private static final Pattern CODE = Pattern.compile(AreaRange.CODE);
    private static final Pattern BPS = Pattern.compile("\\d{2}(\\d{2}(\\d{3}(\\d{3})?)?)?");
    private static final int LONGEST = 20;

    private static final String MATCH = SqlFile.of(BpsCodes.class, "match");
    private static final String COUNTS = """
        select count(*) as rows, count(*) filter (where fault is null and had is distinct from bps_code) as taken,
               count(*) filter (where fault is null and had = bps_code) as unchanged, count(fault) as rejected,
               count(*) filter (where fault is null and replace(code, '.', '') = bps_code) as same_digits,
               count(*) filter (where fault is null and replace(code, '.', '') <> bps_code) as other_digits,
               (select coalesce(jsonb_object_agg(f.fault, f.n), '{}')
                  from (select fault, count(*) as n from bps_match where fault is not null group by fault) f) as reasons
          from bps_match\
        """;
    private static final String MISMATCHES = """
        select line, code, bps_code, fault as reason from bps_match where fault is not null order by line limit 100\
        """;

    /** Codes that change hands are given back first: one code is of one region at any moment. */
    private static final String GIVE_BACK = """
        update region r set bps_code = null from bps_match m
         where m.fault is null and m.had <> m.bps_code and r.code = m.code and r.valid_to is null\
        """;

    private static final String TAKE = """
        update region r set bps_code = m.bps_code from bps_match m
         where m.fault is null and m.had is distinct from m.bps_code and r.code = m.code and r.valid_to is null\
        """;

    private final Jdbi jdbi;

    BpsCodes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Counts(
            int rows, int taken, int unchanged, int rejected, int sameDigits, int otherDigits, JsonNode reasons) {}

    BpsCodeLoad load(InputStream file, boolean preview) {
        return jdbi.withHandle(h -> {
            stage(h, file);
            h.execute(MATCH);
            Counts counts = h.createQuery(COUNTS).mapTo(Counts.class).one();
            if (!preview) {
                h.execute(GIVE_BACK);
                h.execute(TAKE);
            }
            return new BpsCodeLoad(
                    preview,
                    counts.rows(),
                    counts.taken(),
                    counts.unchanged(),
                    counts.rejected(),
                    counts.sameDigits(),
                    counts.otherDigits(),
                    counts.reasons(),
                    h.createQuery(MISMATCHES).mapTo(Mismatch.class).list());
        });
    }

    private static void stage(Handle h, InputStream file) {
        h.execute("""
            create temp table bps_row (line integer, code text collate "C", bps_code text collate "C", name text, fault text) on commit drop\
            """);
        try (CopyIn copy = CopyIn.into(h, "bps_row")) {
            new TableReader(COLUMNS, DateOrder.of(null))
                    .read(
                            file,
                            row -> copy.row(
                                    row.line(),
                                    cut(row, "kemendagri_code"),
                                    cut(row, "bps_code"),
                                    row.text("name"),
                                    fault(row)))
                    .requireEnd();
            copy.finish();
        }
        h.execute("create index on bps_row (code)");
        h.execute("analyze bps_row");
    }

    private static String cut(TableRow row, String column) {
        String text = row.text(column);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static String fault(TableRow row) {
        if (!CODE.matcher(row.text("kemendagri_code")).matches()) {
            return "code-format";
        }
        if (!BPS.matcher(row.text("bps_code")).matches()) {
            return "bps-format";
        }
        return row.text("name").isEmpty() ? "required" : null;
    }
}
