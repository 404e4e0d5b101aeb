package id.salur.registry.family;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.FieldHash;
import id.salur.platform.crypto.Masks;
import id.salur.platform.page.Page;
import id.salur.platform.page.RegionKey;
import id.salur.platform.problem.Problem;
import id.salur.platform.sql.Everyday;
import id.salur.registry.family.FamilyView.MemberView;
import id.salur.registry.list.Conditions;
import id.salur.registry.person.Employment;
import id.salur.registry.person.JoinKeys;
import id.salur.registry.person.SchoolLevel;
import id.salur.registry.person.Sex;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads families; numbers leave it masked. */
@ApplicationScoped
class FamilyReads {
    /**
     * A row a member. Of who lives in another area by now with the facts and the number of before: what is told there is not told here.
     */
    private static final String FAMILIES = """
        select f.id, f.version, f.kk_cipher, f.region_code, f.desil, f.moved_out_on,
               p.id as person_id, coalesce(p.merged_into, p.id) as is_now, m.family_id, i.cipher as nik_cipher, p.name, p.sex, p.birth_date, m.position, m.relation, m.recipient,
               case when here then p.school_level else k.school_level end as school_level,
               case when here then p.pregnant_until else k.pregnant_until end as pregnant_until,
               coalesce(case when here then p.severe_disability else k.severe_disability end, false) as severe_disability,
               case when here then p.employment else k.employment end as employment,
               p.died_on, m.valid_from as came_on, m.valid_until as left_on
        from family f
        join household_member m on m.family_id = f.id
        join person p on p.id = m.person_id
        cross join lateral in_area(p.region_code) as here
        left join lateral (select * from facts_known(p.id, m.valid_until) where not here) k on true
        left join person_identifier i on i.person_id = p.id and i.kind = 'NIK' and i.state <> 'WRONG' and (here or i.valid_from < m.valid_until)
        where %s
          and not exists (select from household_member l where l.family_id = m.family_id and l.person_id = m.person_id and l.position > m.position)
        order by f.region_code, f.id, m.position\
        """;

    private static final String BY_ID = FAMILIES.formatted("f.id = :value");
    private static final String BY_KK = FAMILIES.formatted("f.kk_hash = :value");
    private static final String BY_NIK = FAMILIES.formatted("""
        f.id = (select m.family_id from number_holders(array[:value]) n join household_member m on m.person_id = n.person_id
                 where m.valid_until is null)\
        """);
    private static final String OF_PAGE = FAMILIES.formatted("f.id = any (:families)");

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final FieldHash hash;
    private final JoinKeys joinKeys;

    FamilyReads(Jdbi jdbi, FieldCipher cipher, FieldHash hash, JoinKeys joinKeys) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.hash = hash;
        this.joinKeys = joinKeys;
    }

    record FamilyRow(UUID id, long version, byte[] kkCipher, String regionCode, int desil, LocalDate movedOutOn) {}

    record MemberRow(
            UUID personId,
            UUID isNow,
            UUID familyId,
            byte[] nikCipher,
            String name,
            Sex sex,
            LocalDate birthDate,
            int position,
            Relation relation,
            boolean recipient,
            SchoolLevel schoolLevel,
            LocalDate pregnantUntil,
            boolean severeDisability,
            Employment employment,
            LocalDate diedOn,
            LocalDate cameOn,
            LocalDate leftOn) {}

    /** A member with the family. */
    record Row(FamilyRow family, MemberRow member) {}

    record Span(UUID personId, String component, LocalDate from, LocalDate until) {}

    FamilyView get(UUID id) {
        return only(BY_ID, id);
    }

    FamilyView byKk(String kk) {
        return only(BY_KK, hash.of(kk));
    }

    FamilyView byNik(String nik) {
        return only(BY_NIK, hash.of(nik));
    }

    private FamilyView only(String sql, Object value) {
        return jdbi.withHandle(h -> views(Everyday.query(h, sql).bind("value", value))).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("family"));
    }

    Page<FamilyView> list(String regionCode, String cursor, int limit) {
        Conditions where = new Conditions().page(regionCode, cursor);
        return jdbi.withHandle(h -> {
            List<RegionKey> keys = where.bind(h.createQuery("select region_code, id from family f where " + where.sql()
                            + " order by region_code, id limit :limit"))
                    .bind("limit", limit + 1)
                    .mapTo(RegionKey.class)
                    .list();
            Page<RegionKey> page = Page.cut(keys, limit, key -> key);
            return new Page<>(
                    views(Everyday.query(h, OF_PAGE)
                            .bindArray(
                                    "families",
                                    UUID.class,
                                    page.items().stream().map(RegionKey::id).toList())),
                    page.next());
        });
    }

    /** The members of a family, all who ever lived there. */
    List<MemberRow> members(Handle h, UUID family) {
        return Everyday.query(h, BY_ID)
                .bind("value", family)
                .mapTo(MemberRow.class)
                .list();
    }

    FamilyRow row(Handle h, UUID family) {
        return Everyday.query(
                        h, "select id, version, kk_cipher, region_code, desil, moved_out_on from family where id = :id")
                .bind("id", family)
                .mapTo(FamilyRow.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("family"));
    }

    List<Span> components(UUID family, LocalDate on) {
        return jdbi.withHandle(h -> {
            row(h, family);
            return h.createQuery("""
                select member_id as person_id, component, valid_from as "from", valid_until as "until" from member_component
                where family_id = :family
                  and (cast(:on as date) is null or (valid_from <= :on and (valid_until is null or valid_until > :on)))
                order by valid_from, component, member_id\
                """)
                    .bind("family", family)
                    .bind("on", on)
                    .mapTo(Span.class)
                    .list();
        });
    }

    private List<FamilyView> views(Query families) {
        Map<UUID, List<Row>> rows = families.mapTo(Row.class)
                .collect(Collectors.groupingBy(row -> row.family().id(), LinkedHashMap::new, Collectors.toList()));
        JoinKeys.Keys keys = joinKeys.ofCaller();
        return rows.values().stream().map(members -> view(members, keys)).toList();
    }

    private FamilyView view(List<Row> members, JoinKeys.Keys keys) {
        FamilyRow family = members.get(0).family();
        return new FamilyView(
                family.id(),
                family.version(),
                masked(family.kkCipher()),
                family.regionCode(),
                family.desil(),
                family.movedOutOn(),
                members.stream().map(row -> view(row.member(), keys)).toList(),
                List.of(),
                null);
    }

    private String masked(byte[] number) {
        return number == null ? null : Masks.nik(cipher.decrypt(number));
    }

    private MemberView view(MemberRow m, JoinKeys.Keys keys) {
        return new MemberView(
                m.personId(),
                keys.inPlaceOfNumbers() ? null : masked(m.nikCipher()),
                m.name(),
                m.sex(),
                m.birthDate().getYear(),
                m.relation(),
                m.recipient(),
                m.schoolLevel(),
                m.pregnantUntil(),
                m.severeDisability(),
                m.employment(),
                m.diedOn(),
                m.leftOn(),
                keys.now(m.isNow()),
                keys.former(m.isNow()));
    }
}
