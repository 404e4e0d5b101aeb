package id.salur.registry.recipient;

import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads changes of recipients. */
@ApplicationScoped
class ChangeReads {
    private static final String SELECT = """
            select id, version, family_id, region_code, replaces, person_id, rank, effective_on, reason, state, proposed_by, proposed_at, decided_by,
                   decided_at, (select k.since from recipient_hold k where k.family_id = c.family_id and k.ended_at is null) as held_since,
                   hold_released_by((select k.reason from recipient_hold k where k.family_id = c.family_id and k.ended_at is null)) as released_by
              from recipient_change c where\s""";

    private final Jdbi jdbi;

    ChangeReads(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    RecipientChange get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(RecipientChange.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("recipient change")));
    }

    /** A page costs what it shows: from an index in its order; a family has a handful in all. */
    Page<RecipientChange> list(ChangeState state, String regionCode, UUID family, String cursor, int limit) {
        Conditions where = new Conditions()
                .and("state = :state", "state", state)
                .and("family_id = :family", "family", family)
                .page(regionCode, cursor);
        List<RecipientChange> rows = jdbi.withHandle(
                h -> where.bind(h.createQuery(SELECT + where.sql() + " order by region_code, id limit :limit"))
                        .bind("limit", limit + 1)
                        .mapTo(RecipientChange.class)
                        .list());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }
}
