package id.salur.registry.region.change;

import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.sql.CopyIn;
import id.salur.platform.sql.SqlFile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The rows of a change in a temporary table, and what follows from them. Each is a statement for the set. */
final class ChangeSet {
    private static final String EXPAND = SqlFile.of(ChangeSet.class, "expand");
    private static final String BEGIN = SqlFile.of(ChangeSet.class, "begin");
    private static final String FAULTS = SqlFile.of(ChangeSet.class, "faults");
    private static final String EFFECT = SqlFile.of(ChangeSet.class, "effect");
    private static final int SHOWN = 100;

    /** Rows of a set: others are told it as one event, of half a megabyte at most. */
    private static final int MOST = 4000;

    private static final String END = """
        create temp table region_end on commit drop as
        select distinct s.code_old as code from region_step s join region r on r.code = s.code_old and r.valid_to is null
         where not s.stays or (s.code_new = s.code_old and s.name <> r.name)\
        """;

    private static final String KEPT = """
        insert into change_row (line, code_old, code_new, name, legal_basis, confirmed)
        select line, code_old, code_new, name, legal_basis, confirmed from region_change_row where change_id = :id\
        """;

    private static final String PLACE = """
        select case when low = high then low when left(low, 8) = left(high, 8) then left(low, 8) when left(low, 5) = left(high, 5) then left(low, 5)
                    when left(low, 2) = left(high, 2) then left(low, 2) else 'ID' end
          from (select min(c.code::text collate "C") as low, max(c.code::text collate "C") as high
                  from change_row, unnest(array[code_old, code_new]) as c (code)) k\
        """;

    private final Handle h;
    private final LocalDate day;

    private ChangeSet(Handle h, LocalDate day) {
        this.h = h;
        this.day = day;
    }

    /** What a set does: counts. */
    record Effect(long regionsEnded, long regionsBegun, long families, long memberships, long familiesStay) {}

    /**
     * Why a set cannot be.
     *
     * @param line the line of the file, or the place in the list, from 1
     */
    record Impossible(int line, String field, String code, String regionCode) {}

    private static void stage(Handle h) {
        h.execute("""
            create temp table change_row (line integer, code_old kemendagri_code, code_new kemendagri_code, name text, legal_basis text,
                                          confirmed boolean) on commit drop\
            """);
    }

    /** Takes rows one by one; 422 {@code region-change-not-possible} for one of another day than the first, or of a day to come. */
    static ChangeSet read(Handle h, LocalDate today, Consumer<Sink> rows) {
        stage(h);
        try (CopyIn copy = CopyIn.into(h, "change_row")) {
            Sink sink = new Sink(copy, today);
            rows.accept(sink);
            copy.finish();
            return new ChangeSet(h, sink.day);
        }
    }

    /** The rows that were proposed. */
    static ChangeSet kept(Handle h, UUID id, LocalDate day) {
        stage(h);
        h.createUpdate(KEPT).bind("id", id).execute();
        return new ChangeSet(h, day);
    }

    /** Where rows go. */
    static final class Sink {
        private final CopyIn copy;
        private final LocalDate today;
        private LocalDate day;
        private int rows;

        private Sink(CopyIn copy, LocalDate today) {
            this.copy = copy;
            this.today = today;
        }

        void take(int line, ChangeRow row) {
            day = day == null ? row.day() : day;
            if (!row.day().equals(day) || row.day().isAfter(today)) {
                throw refusal(List.of(new Impossible(
                        line, "day", row.day().equals(day) ? "date-out-of-range" : "another-day", row.codeOld())));
            }
            if (++rows > MOST) {
                throw refusal(List.of(new Impossible(line, "codeOld", "too-many", row.codeOld())));
            }
            copy.row(line, row.codeOld(), row.codeNew(), row.name(), row.legalBasis(), row.confirmed());
        }
    }

    LocalDate day() {
        return day;
    }

    /** 403 {@code outside-area} unless every code, old and new, lies in the caller's areas. */
    ChangeSet requireInArea() {
        boolean inside = h.createQuery(
                        "select coalesce(bool_and(in_area(code_old) and in_area(code_new)), true) from change_row")
                .mapTo(Boolean.class)
                .one();
        if (!inside) {
            throw Problem.of(ProblemType.OUTSIDE_AREA);
        }
        return this;
    }

    /** What follows for every region; 422 {@code region-change-not-possible} with {@code lines}. */
    Effect expand() {
        for (String sql : List.of("analyze change_row", EXPAND, "analyze region_step", END, BEGIN)) {
            h.execute(sql);
        }
        h.execute("analyze region_end, region_begin");
        List<Impossible> faults =
                h.createQuery(FAULTS).bind("day", day).mapTo(Impossible.class).list();
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return h.createQuery(EFFECT).mapTo(Effect.class).one();
    }

    private static Problem refusal(List<Impossible> faults) {
        return Problem.of(ProblemType.REGION_CHANGE_NOT_POSSIBLE)
                .with("count", faults.size())
                .with("lines", faults.stream().limit(SHOWN).toList());
    }

    String place() {
        return h.createQuery(PLACE).mapTo(String.class).one();
    }

    void keep(UUID id) {
        h.createUpdate("""
            insert into region_change_row (change_id, line, code_old, code_new, name, legal_basis, confirmed)
            select :id, line, code_old, code_new, name, legal_basis, confirmed from change_row\
            """).bind("id", id).execute();
    }
}
