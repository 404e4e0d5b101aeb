package id.salur.registry.duplicate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.SqlFile;
import id.salur.registry.duplicate.Duplicate.Part;
import id.salur.registry.duplicate.DuplicateCluster.Member;
import id.salur.registry.family.FamilyDoubts;
import id.salur.registry.list.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads pairs: only those of which the caller sees both persons. */
@ApplicationScoped
class DuplicateReads implements FamilyDoubts {
    private static final String SELECT = """
        select id, version, region_code, score, parts, state, earlier, later, found_at, survivor, reason, proposed_by, proposed_at, decided_by, decided_at
          from duplicate where
        """;

    private static final String CLUSTER = SqlFile.of(DuplicateReads.class, "cluster");

    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Caller caller;

    DuplicateReads(Jdbi jdbi, ObjectMapper json, Caller caller) {
        this.jdbi = jdbi;
        this.json = json;
        this.caller = caller;
    }

    private record Row(
            UUID id,
            long version,
            String regionCode,
            int score,
            JsonNode parts,
            DuplicateState state,
            UUID earlier,
            UUID later,
            OffsetDateTime foundAt,
            UUID survivor,
            String reason,
            String proposedBy,
            OffsetDateTime proposedAt,
            String decidedBy,
            OffsetDateTime decidedAt) {}

    Duplicate get(UUID id) {
        return jdbi.withHandle(h -> get(h, id));
    }

    private Duplicate get(Handle h, UUID id) {
        return h.createQuery(SELECT + "id = :id")
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(this::view)
                .orElseThrow(() -> Problem.notFound("duplicate"));
    }

    DuplicateCluster cluster(UUID id) {
        return jdbi.withHandle(h -> {
            Duplicate pair = get(h, id);
            List<Member> persons = h.createQuery(CLUSTER)
                    .bind("earlier", pair.earlier())
                    .bind("later", pair.later())
                    .bind("most", DuplicateCluster.MOST)
                    .mapTo(Member.class)
                    .list();
            List<Duplicate> others = h
                    .createQuery(SELECT
                            + "earlier = any (:persons) and later = any (:persons) and state in ('OPEN',"
                            + " 'SAME_PROPOSED') and id <> :id order by id")
                    .bind("persons", persons.stream().map(Member::id).toArray(UUID[]::new))
                    .bind("id", id)
                    .mapTo(Row.class)
                    .stream()
                    .map(this::view)
                    .toList();
            return new DuplicateCluster(pair, persons, others);
        });
    }

    /**
     * Pairs by place, from an index in its order. A caller of several areas walks the smallest region that holds them all, for a pair of two areas
     * lies in neither.
     */
    Page<Duplicate> list(DuplicateState state, String regionCode, Integer scoreFrom, String cursor, int limit) {
        AreaRange range = regionCode == null && caller.areas().size() > 1
                ? AreaRange.of(around(caller.areas()))
                : AreaRange.asked(regionCode);
        RegionKey after = RegionKey.after(cursor, range.from());
        Conditions where = new Conditions()
                .and("state = :state", "state", state)
                .and("score >= :scoreFrom", "scoreFrom", scoreFrom)
                .and("(region_code, id) > (:afterRegion, :afterId)", "afterRegion", after.regionCode())
                .and("region_code < :below", "below", range.below());
        List<Duplicate> rows = jdbi.withHandle(h -> where
                .bind(h.createQuery(SELECT + where.sql() + " order by region_code, id limit :limit"))
                .bind("afterId", after.id())
                .bind("limit", limit + 1)
                .mapTo(Row.class)
                .stream()
                .map(this::view)
                .toList());
        return Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
    }

    private static String around(List<String> areas) {
        String shared = areas.stream()
                .reduce((one, other) -> {
                    int same = 0;
                    while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
                        same++;
                    }
                    return one.substring(0, same);
                })
                .orElseThrow();
        int end = areas.contains(shared) ? shared.length() : shared.lastIndexOf('.');
        return end <= 0 ? Caller.NATION : shared.substring(0, end);
    }

    /** How many undecided pairs with persons of the family the caller sees. */
    @Override
    public int duplicates(UUID family) {
        return jdbi.withHandle(h ->
                h.createQuery("""
                    with member as materialized (
                      select array(select person_id from household_member where family_id = :family and valid_until is null) as ids)
                    select count(*) from duplicate d where (d.earlier = any (array(select unnest(ids) from member)) or d.later = any (array(select unnest(ids) from member)))
                       and d.state in ('OPEN', 'SAME_PROPOSED')\
                    """).bind("family", family).mapTo(Integer.class).one());
    }

    private Duplicate view(Row row) {
        return new Duplicate(
                row.id(),
                row.version(),
                row.regionCode(),
                row.score(),
                json.convertValue(row.parts(), PARTS),
                row.state(),
                row.earlier(),
                row.later(),
                row.foundAt(),
                row.survivor(),
                row.reason(),
                row.proposedBy(),
                row.proposedAt(),
                row.decidedBy(),
                row.decidedAt());
    }
}
