package id.salur.registry.feed;

import id.salur.platform.security.Caller;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.person.JoinKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads the table of changes. */
@ApplicationScoped
class ChangeReads {
    private static final String NATION = """
        select seq, type, family_id, region_code, programme, decision, person_id, merged_into, occurred_at
          from change where seq > :after order by seq limit :rows\
        """;

    private static final String REGENCIES = SqlFile.of(ChangeReads.class, "page");

    private final Jdbi jdbi;
    private final Caller caller;
    private final Clock clock;
    private final Period kept;
    private final JoinKeys joinKeys;

    ChangeReads(
            Jdbi jdbi,
            Caller caller,
            JoinKeys joinKeys,
            Clock clock,
            @ConfigProperty(name = "salur.changes.kept") Period kept) {
        this.jdbi = jdbi;
        this.caller = caller;
        this.joinKeys = joinKeys;
        this.clock = clock;
        this.kept = kept;
    }

    private record Row(
            long seq,
            String type,
            UUID familyId,
            String regionCode,
            String programme,
            String decision,
            UUID personId,
            UUID mergedInto,
            Instant occurredAt) {
        Change change(JoinKeys.Keys keys) {
            return new Change(
                    type,
                    familyId,
                    regionCode,
                    programme,
                    decision,
                    personId,
                    mergedInto,
                    keys.now(personId),
                    keys.now(mergedInto),
                    occurredAt);
        }
    }

    Changes since(String cursor, int limit) {
        LocalDate today = JakartaDay.today(clock);
        Place place = Place.of(cursor, caller.id(), caller.areas(), today, kept);
        List<Row> rows = jdbi.withHandle(h -> read(h, place, limit + 1));
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        Place next =
                shown.isEmpty() ? place : new Place(shown.get(shown.size() - 1).seq());
        JoinKeys.Keys keys = joinKeys.ofCaller();
        return new Changes(
                shown.stream().map(row -> row.change(keys)).toList(),
                next.cursor(caller.id(), caller.areas(), today),
                more);
    }

    private List<Row> read(Handle h, Place place, int rows) {
        boolean nation = caller.areas().contains(Caller.NATION);
        var query = h.createQuery(nation ? NATION : REGENCIES);
        if (!nation) {
            query.bind("areas", caller.areas().toArray(String[]::new));
        }
        return query.bind("after", place.after())
                .bind("rows", rows)
                .mapTo(Row.class)
                .list();
    }
}
