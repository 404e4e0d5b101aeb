package id.salur.registry.spdci;

import id.salur.platform.sql.SqlFile;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.person.JoinKeys;
import id.salur.registry.spdci.Finder.Hit;
import id.salur.registry.spdci.Finder.Hits;
import id.salur.registry.spdci.RegRecord.Address;
import id.salur.registry.spdci.RegRecord.Attribute;
import id.salur.registry.spdci.RegRecord.Group;
import id.salur.registry.spdci.RegRecord.Identifier;
import id.salur.registry.spdci.RegRecord.Member;
import id.salur.registry.spdci.RegRecord.Name;
import id.salur.registry.spdci.RegRecord.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Writes persons and families as the standard has them. No number is shown but the one that was asked by; an integrator gets its own key of a
 * person and of a family, everybody else the registry's ids.
 */
@ApplicationScoped
class Records {
    private static final String ROWS = SqlFile.of(Records.class, "records");

    private final JoinKeys joinKeys;

    Records(JoinKeys joinKeys) {
        this.joinKeys = joinKeys;
    }

    private record Family(
            UUID familyId, String regionCode, int desil, LocalDate registeredOn, List<String> programmes) {}

    private record Who(
            UUID personId,
            String name,
            String sex,
            int birthYear,
            LocalDate diedOn,
            LocalDate knownSince,
            String relation,
            boolean recipient) {}

    private record Row(Family family, Who who) {}

    /** A page in its order. */
    List<RegRecord> of(Handle h, Hits hits) {
        if (hits.page().isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Row>> families = h.createQuery(ROWS)
                .bindArray(
                        "families",
                        UUID.class,
                        hits.page().stream().map(Hit::familyId).distinct().toList())
                .mapTo(Row.class)
                .collect(
                        Collectors.groupingBy(row -> row.family().familyId(), LinkedHashMap::new, Collectors.toList()));
        Writer writer = new Writer(joinKeys.ofCaller(), hits.asked());
        return hits.page().stream()
                .map(hit -> hits.entity() == Entity.GROUP
                        ? writer.group(families.get(hit.familyId()))
                        : writer.member(families.get(hit.familyId()), hit.personId()))
                .toList();
    }

    /** @param asked null if not by a number */
    private record Writer(JoinKeys.Keys keys, Identifier asked) {
        private static final String CARD = "KK|HOUSEHOLD_ID";

        RegRecord member(List<Row> family, UUID person) {
            boolean byCard = asked != null && asked.identifierType().matches(CARD);
            return family.stream()
                    .filter(row -> row.who().personId().equals(person))
                    .map(row -> member(row, byCard ? null : asked))
                    .findFirst()
                    .orElseThrow();
        }

        RegRecord group(List<Row> rows) {
            Family family = rows.get(0).family();
            boolean byCard = asked != null && asked.identifierType().matches(CARD);
            List<Member> members = rows.stream().map(row -> member(row, null)).toList();
            int head = rows.stream().map(row -> row.who().relation()).toList().indexOf("HEAD");
            return new Group(
                    "Group",
                    identifiers("SALUR_FAMILY", family.familyId(), byCard ? asked : null),
                    "family",
                    address(family),
                    family.desil(),
                    "desil",
                    members.size(),
                    head < 0 ? null : members.get(head),
                    members,
                    day(family.registeredOn()),
                    programmes(family).toList());
        }

        private Member member(Row row, Identifier known) {
            Who who = row.who();
            List<Identifier> identifiers = identifiers("SALUR_PERSON", who.personId(), known);
            List<Attribute> more = new ArrayList<>();
            more.add(new Attribute("birth_year", Integer.toString(who.birthYear())));
            more.add(new Attribute("relation", who.relation()));
            more.add(new Attribute("recipient", Boolean.toString(who.recipient())));
            programmes(row.family()).forEach(more::add);
            return new Member(
                    "Member",
                    identifiers,
                    new Person(
                            "SRPerson",
                            identifiers,
                            new Name("Name", who.name()),
                            who.sex().equals("F") ? "female" : "male",
                            address(row.family()),
                            who.diedOn() == null ? null : day(who.diedOn()),
                            day(who.knownSince())),
                    day(who.knownSince()),
                    more);
        }

        private List<Identifier> identifiers(String type, UUID id, Identifier known) {
            String key = keys.now(id);
            Identifier own = keys.inPlaceOfNumbers()
                    ? key == null ? null : Identifier.of("JOIN_KEY", key)
                    : Identifier.of(type, id.toString());
            return Stream.of(known, own).filter(java.util.Objects::nonNull).toList();
        }

        private static Stream<Attribute> programmes(Family family) {
            return family.programmes().stream().map(code -> new Attribute("programme", code));
        }

        private static List<Address> address(Family family) {
            return List.of(new Address("Address", family.regionCode().substring(0, 5), family.regionCode(), "ID"));
        }

        private static Instant day(LocalDate day) {
            return JakartaDay.startOf(day);
        }
    }
}
