package id.salur.registry.spdci;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.security.AreaRange;
import id.salur.platform.security.Caller;
import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.spdci.SearchCall.Criteria;
import id.salur.registry.spdci.SearchCall.Paging;
import id.salur.registry.spdci.SearchCall.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds whom a request is about, in the caller's areas. */
@ApplicationScoped
class Finder {
    /** More than these are not counted, and none of them shown. */
    static final int MOST = 10_000;

    private static final int REGENCY = 5;
    private static final String NUMBER = "[0-9]{16}";
    private static final String FOUND = SqlFile.of(Finder.class, "found");
    private static final String MEMBERS = ofEntity(
            "join household_member m on m.family_id = f.id and m.valid_until is null join person p on p.id = m.person_id",
            "p.id",
            "m.position");
    private static final String GROUPS = ofEntity("", "null::uuid", "0");

    /** Of who was merged the number leads to who that is. */
    private static final String BY_NUMBER = """
        select m.family_id, m.person_id from person_identifier i join person o on o.id = i.person_id
          join household_member m on m.person_id = coalesce(o.merged_into, o.id) and m.valid_until is null
         where i.kind = :kind and i.hash = :hash and i.state <> 'WRONG'\
        """;

    private static final String BY_CARD = """
        select f.id as family_id, m.person_id from family f join household_member m on m.family_id = f.id and m.valid_until is null
         where f.kk_hash = :hash order by m.position\
        """;

    private final FieldHash hash;
    private final Caller caller;
    private final Clock clock;

    Finder(FieldHash hash, Caller caller, Clock clock) {
        this.hash = hash;
        this.caller = caller;
        this.clock = clock;
    }

    /** A person in a family, or a family. */
    record Hit(UUID familyId, UUID personId) {}

    /**
     * A page.
     *
     * @param total of all pages, a count
     * @param asked type and number that the caller asked by and therefore knows; null of other queries
     */
    record Hits(Entity entity, List<Hit> page, int total, RegRecord.Identifier asked) {}

    private record Row(long total, UUID familyId, UUID personId) {}

    Hits find(Handle h, Criteria criteria, Paging paging) {
        if (paging.size() > Paging.MOST || (long) paging.size() * paging.number() > Integer.MAX_VALUE) {
            throw new Rejection(Rejection.PAGINATION, "page");
        }
        JsonNode query = criteria.query();
        String collection =
                criteria.queryType() == SearchCall.QueryType.EXPRESSION ? QueryReader.collection(query) : null;
        Entity entity = Entity.of(criteria.responseEntity(), criteria.regRecordType(), collection);
        return switch (criteria.queryType()) {
            case IDTYPE_VALUE -> byNumber(h, query, entity, paging);
            case EXPRESSION -> byCondition(h, QueryReader.ofExpression(query, entity), entity, criteria, paging);
            case PREDICATE -> byCondition(h, QueryReader.ofPredicates(query, entity), entity, criteria, paging);
        };
    }

    private Hits byNumber(Handle h, JsonNode query, Entity entity, Paging paging) {
        String type = query.path("type").asText();
        String name = type.substring(type.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
        String value = query.path("value").isValueNode() ? query.path("value").asText() : "";
        List<Hit> all =
                switch (name) {
                    case "UIN", "NIN", "NIK" -> carriers(h, "NIK", value, NUMBER);
                    case "PASSPORT" -> carriers(h, "PASSPORT", value, "[A-Z0-9]{5,20}");
                    case "KK", "HOUSEHOLD_ID" -> ofCard(h, value);
                    default -> throw new Rejection(Rejection.CRITERIA, "identifier");
                };
        List<Hit> hits = entity == Entity.MEMBER
                ? all
                : all.stream()
                        .map(hit -> new Hit(hit.familyId(), null))
                        .distinct()
                        .toList();
        List<Hit> page = hits.stream()
                .skip((long) paging.size() * (paging.number() - 1))
                .limit(paging.size())
                .toList();
        return new Hits(entity, page, hits.size(), RegRecord.Identifier.of(name, value));
    }

    private List<Hit> carriers(Handle h, String kind, String value, String form) {
        return h.createQuery(BY_NUMBER)
                .bind("kind", kind)
                .bind("hash", hash.of(whole(value, form)))
                .mapTo(Hit.class)
                .list();
    }

    private List<Hit> ofCard(Handle h, String value) {
        return h.createQuery(BY_CARD)
                .bind("hash", hash.of(whole(value, NUMBER)))
                .mapTo(Hit.class)
                .list();
    }

    /** A number that nobody can have is not one that was not found. */
    private static String whole(String value, String form) {
        if (!value.matches(form)) {
            throw new Rejection(Rejection.CRITERIA, "number");
        }
        return value;
    }

    private Hits byCondition(Handle h, Condition condition, Entity entity, Criteria criteria, Paging paging) {
        String place = condition.region().orElseGet(this::ownPlace);
        if (Condition.Comparison.range(place).everywhere() || place.length() < REGENCY) {
            throw new Rejection(Rejection.FILTER, "place");
        }
        AreaRange range = AreaRange.asked(place);
        Map<String, Object> values = new LinkedHashMap<>();
        String which = SqlFile.set(entity == Entity.MEMBER ? MEMBERS : GROUPS, "which", condition.sql(values));
        String sql = sorted(which, criteria.sort(), entity);
        if (sql.contains(":today")) {
            values.put("today", JakartaDay.today(clock));
        }
        List<Row> rows = h.createQuery(sql)
                .bindMap(values)
                .bind("region", range.from())
                .bind("below", range.below())
                .bind("most", MOST + 1)
                .bind("skip", paging.size() * (paging.number() - 1))
                .bind("rows", paging.size())
                .mapTo(Row.class)
                .list();
        int total = (int) rows.get(0).total();
        if (total > MOST) {
            throw new Rejection(Rejection.TOO_MANY, "too-many");
        }
        List<Hit> page = rows.stream()
                .filter(row -> row.familyId() != null)
                .map(row -> new Hit(row.familyId(), row.personId()))
                .toList();
        return new Hits(entity, page, total, null);
    }

    /** Of a caller with one area that area. */
    private String ownPlace() {
        return caller.areas().size() == 1 ? caller.areas().get(0) : Caller.NATION;
    }

    private static String sorted(String sql, List<Sort> sort, Entity entity) {
        if (sort == null || sort.isEmpty()) {
            return SqlFile.set(SqlFile.set(sql, "sort", "0"), "direction", "asc");
        }
        Sort by = sort.get(0);
        Field field;
        try {
            field = Field.of(by.attributeName(), entity);
        } catch (Rejection unknown) {
            throw new Rejection(Rejection.SORT, unknown.text());
        }
        if (field == Field.PROGRAMME) {
            throw new Rejection(Rejection.SORT, "attribute");
        }
        return SqlFile.set(
                SqlFile.set(sql, "sort", field.sql()), "direction", "desc".equals(by.sortOrder()) ? "desc" : "asc");
    }

    private static String ofEntity(String people, String person, String position) {
        return SqlFile.set(SqlFile.set(SqlFile.set(FOUND, "people", people), "person", person), "position", position);
    }
}
