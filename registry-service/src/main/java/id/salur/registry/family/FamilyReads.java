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
import id.salur.registry.person.SchoolLevel;
import id.salur.registry.person.Sex;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads families; numbers leave it masked. */
@ApplicationScoped
class FamilyReads {
    private static final String FAMILY =
            "select id, version, kk_cipher, region_code, desil, moved_out_on from family f where ";
    /** Of who lives in another area by now with the facts of before: what is told there is not told here. */
    private static final String MEMBERS = """
            select p.id, m.family_id, i.cipher as nik_cipher, p.name, p.sex, p.birth_date, m.position, m.relation, m.recipient,
                   k.school_level, k.pregnant_until, coalesce(k.severe_disability, false) as severe_disability, k.employment, p.died_on,
                   m.valid_from as came_on, m.valid_until as left_on
            from household_member m
            join person p on p.id = m.person_id
            left join lateral facts_known(p.id, case when not in_area(p.region_code) then m.valid_until end) k on true
            left join person_identifier i on i.person_id = p.id and i.kind = 'NIK' and i.state <> 'WRONG'
            where m.family_id = any (:families)
              and not exists (select from household_member l where l.family_id = m.family_id and l.person_id = m.person_id and l.position > m.position)
            order by m.family_id, m.position""";

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final FieldHash hash;

    FamilyReads(Jdbi jdbi, FieldCipher cipher, FieldHash hash) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.hash = hash;
    }

    record FamilyRow(UUID id, long version, byte[] kkCipher, String regionCode, int desil, LocalDate movedOutOn) {}

    record MemberRow(
            UUID id,
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

    record Span(UUID personId, String component, LocalDate from, LocalDate until) {}

    FamilyView get(UUID id) {
        return jdbi.withHandle(h -> only(h, "f.id = :value", id));
    }

    FamilyView byKk(String kk) {
        return jdbi.withHandle(h -> only(h, "f.kk_hash = :value", hash.of(kk)));
    }

    FamilyView byNik(String nik) {
        return jdbi.withHandle(h -> only(h, """
                        f.id = (select m.family_id from household_member m join person_identifier i on i.person_id = m.person_id
                                 where i.kind = 'NIK' and i.hash = :value and i.state <> 'WRONG' and m.valid_until is null)""", hash.of(nik)));
    }

    private FamilyView only(Handle h, String condition, Object value) {
        List<FamilyRow> rows = Everyday.query(h, FAMILY + condition)
                .bind("value", value)
                .mapTo(FamilyRow.class)
                .list();
        if (rows.isEmpty()) {
            throw Problem.notFound("family");
        }
        return views(h, rows).get(0);
    }

    Page<FamilyView> list(String regionCode, String cursor, int limit) {
        Conditions where = new Conditions().page(regionCode, cursor);
        return jdbi.withHandle(h -> {
            List<FamilyRow> rows = where.bind(
                            h.createQuery(FAMILY + where.sql() + " order by region_code, id limit :limit"))
                    .bind("limit", limit + 1)
                    .mapTo(FamilyRow.class)
                    .list();
            Page<FamilyRow> page = Page.cut(rows, limit, row -> new RegionKey(row.regionCode(), row.id()));
            return new Page<>(views(h, page.items()), page.next());
        });
    }

    List<MemberRow> members(Handle h, UUID family) {
        return h.createQuery(MEMBERS)
                .bindArray("families", UUID.class, List.of(family))
                .mapTo(MemberRow.class)
                .list();
    }

    FamilyRow row(Handle h, UUID family) {
        return h.createQuery(FAMILY + "f.id = :id")
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
                            order by valid_from, component, member_id""")
                    .bind("family", family)
                    .bind("on", on)
                    .mapTo(Span.class)
                    .list();
        });
    }

    private List<FamilyView> views(Handle h, List<FamilyRow> rows) {
        Map<UUID, List<MemberRow>> members = Everyday.query(h, MEMBERS)
                .bindArray(
                        "families", UUID.class, rows.stream().map(FamilyRow::id).toList())
                .mapTo(MemberRow.class)
                .collect(Collectors.groupingBy(MemberRow::familyId));
        return rows.stream()
                .map(row -> new FamilyView(
                        row.id(),
                        row.version(),
                        masked(row.kkCipher()),
                        row.regionCode(),
                        row.desil(),
                        row.movedOutOn(),
                        members.getOrDefault(row.id(), List.of()).stream()
                                .map(this::view)
                                .toList(),
                        List.of()))
                .toList();
    }

    private String masked(byte[] number) {
        return number == null ? null : Masks.nik(cipher.decrypt(number));
    }

    private MemberView view(MemberRow m) {
        return new MemberView(
                m.id(),
                masked(m.nikCipher()),
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
                m.leftOn());
    }
}
