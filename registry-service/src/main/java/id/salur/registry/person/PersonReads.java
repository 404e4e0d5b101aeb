package id.salur.registry.person;

import id.salur.platform.page.Page;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.AreaRange;
import id.salur.platform.sql.SqlFile;
import id.salur.registry.person.PersonView.DatedFact;
import id.salur.registry.person.PersonView.RecipientTerm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads persons; numbers leave it masked. */
@ApplicationScoped
class PersonReads {
    private static final String BEGINS = "p.%1$s > :%2$s and p.%1$s < :%2$s || chr(1114111)";
    private static final String BY_WORD = "p.name_word >= :first and p.name_word < :first || chr(1114111)";
    private static final String FIND = "with found as ("
            + String.join(
                    " union all ",
                    branch("name_word", "p.name_word = :first", "false"),
                    branch("name_word", BEGINS.formatted("name_word", "first"), "false"),
                    branch("name_other", "p.name_other = :last", BY_WORD),
                    branch("name_other", BEGINS.formatted("name_other", "last"), BY_WORD))
            + """
            )
            select p.id, m.family_id, p.region_code, p.name, p.sex, extract(year from p.birth_date)::int as birth_year, p.word
              from (select * from found order by word, region_code, id limit :limit) p
              left join household_member m on m.person_id = p.id and m.valid_until is null
             order by p.word, p.region_code, p.id
            """;

    private static final int EARLIEST = 1890;
    private static final int LATEST = 2999;

    /** Until the day that a person left for another area: what is told there is not told here. */
    private static final String PERIODS = """
        select valid_from, least(valid_until, cast(:until as date)) as valid_until, school_level, pregnant_until, severe_disability, employment
          from person_past where person_id = :id and coalesce(valid_from < :until, true)
        union all
        select facts_since, cast(:until as date), school_level, pregnant_until, severe_disability, employment
          from person where id = :id and coalesce(facts_since < :until, true)
        order by valid_until nulls last\
        """;

    /** What they are and were in households, each a list in the order of days. */
    private static final String RELATIONS = """
        select 'relation' as fact, k.relation as value, coalesce(k.valid_from, m.valid_from) as "from", k.valid_until as until
          from household_member m join relation_past k using (family_id, position) where m.person_id = :id
        union all
        select 'relation', relation, coalesce(relation_since, valid_from), valid_until from household_member where person_id = :id
        order by "from" nulls first, until nulls last\
        """;

    /** Terms that were written as another took over, and the first of a household, which nobody wrote yet. */
    private static final String TERMS = """
        with term as (
          select family_id, from_on, until_on from recipient_term where person_id = :id
          union all
          select m.family_id, m.valid_from, null from household_member m
           where m.recipient and ((m.person_id = :id and m.valid_until is null) or (m.person_id = :id and m.valid_until is not null))
             and not exists (select from recipient_term t where t.family_id = m.family_id and t.until_on is null)
        )
        select t.family_id, t.from_on as "from", t.until_on as until,
               case when t.until_on is not null then 'ENDED' when k.family_id is not null then 'HELD' else 'CURRENT' end as state
          from term t left join recipient_hold k on k.family_id = t.family_id and k.person_id = :id and k.ended_at is null
         order by t.from_on nulls first, t.until_on nulls last\
        """;

    private final Jdbi jdbi;
    private final Identifiers identifiers;

    PersonReads(Jdbi jdbi, Identifiers identifiers) {
        this.jdbi = jdbi;
        this.identifiers = identifiers;
    }

    private record Found(UUID id, UUID familyId, String regionCode, String name, Sex sex, int birthYear, String word) {}

    private record Row(
            long version,
            UUID familyId,
            String regionCode,
            String name,
            Sex sex,
            int birthYear,
            LocalDate diedOn,
            LocalDate knownSince,
            UUID mergedInto,
            LocalDate until) {}

    private record Period(
            LocalDate validFrom,
            LocalDate validUntil,
            String schoolLevel,
            LocalDate pregnantUntil,
            boolean severeDisability,
            String employment) {}

    private static String branch(String word, String match, String unless) {
        String sql = SqlFile.of(PersonReads.class, "find");
        for (Map.Entry<String, String> part :
                Map.of("word", word, "match", match, "unless", unless).entrySet()) {
            sql = SqlFile.set(sql, part.getKey(), part.getValue());
        }
        return sql;
    }

    /**
     * Who is called so, in a region, as names compare: the words may be begun only. Found by the first own word of the name asked for or by the
     * last.
     *
     * @param birthYear null for any
     */
    Page<PersonFound> find(String name, Integer birthYear, String regionCode, String cursor, int limit) {
        AreaRange range = AreaRange.asked(regionCode);
        NameKey after = NameKey.after(cursor, range.from());
        List<Found> rows = jdbi.withHandle(h -> {
            String key = h.createQuery("select name_key(:name)")
                    .bind("name", name)
                    .mapTo(String.class)
                    .one();
            String[] own = key.split("\\|", 2)[0].split(" ", -1);
            return h.createQuery(FIND)
                    .bind("first", own[0])
                    .bind("last", own[own.length - 1])
                    .bind("words", key.split("[| ]", -1))
                    .bind("afterWord", after.word())
                    .bind("afterRegion", after.regionCode())
                    .bind("afterId", after.id())
                    .bind("region", range.from())
                    .bind("below", range.below())
                    .bind("bornFrom", LocalDate.of(birthYear == null ? EARLIEST : birthYear, 1, 1))
                    .bind("bornBelow", LocalDate.of(birthYear == null ? LATEST : birthYear + 1, 1, 1))
                    .bind("limit", limit + 1)
                    .mapTo(Found.class)
                    .list();
        });
        return Page.cut(rows, limit, row -> new NameKey(row.word(), row.regionCode(), row.id()))
                .map(row -> new PersonFound(
                        row.id(), row.familyId(), row.regionCode(), row.name(), row.sex(), row.birthYear()));
    }

    PersonView get(UUID id) {
        return jdbi.withHandle(h -> {
            Row row = h.createQuery("""
                select p.version, m.family_id, coalesce(l.region_code, p.region_code) as region_code, p.name, p.sex,
                       extract(year from p.birth_date)::int as birth_year, p.died_on, p.known_since, p.merged_into, l.valid_until as until
                  from person p left join household_member m on m.person_id = p.id and m.valid_until is null
                  left join lateral (
                       select o.region_code, o.valid_until from household_member o
                        where o.person_id = p.id and o.valid_until is not null and not in_area(p.region_code)
                        order by o.valid_until desc limit 1) l on true
                 where p.id = :id\
                """)
                    .bind("id", id)
                    .mapTo(Row.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("person"));
            return new PersonView(
                    id,
                    row.version(),
                    row.familyId(),
                    row.regionCode(),
                    row.name(),
                    row.sex(),
                    row.birthYear(),
                    row.diedOn(),
                    row.knownSince(),
                    row.mergedInto(),
                    identifiers.of(h, id, row.until()),
                    h.createQuery(TERMS)
                            .bind("id", id)
                            .mapTo(RecipientTerm.class)
                            .list(),
                    facts(h, id, row.until()));
        });
    }

    private static List<DatedFact> facts(Handle h, UUID id, LocalDate until) {
        List<Period> periods = h.createQuery(PERIODS)
                .bind("id", id)
                .bind("until", until)
                .mapTo(Period.class)
                .list();
        List<DatedFact> facts = new ArrayList<>();
        facts.addAll(timeline("schoolLevel", periods, Period::schoolLevel));
        facts.addAll(timeline("pregnantUntil", periods, Period::pregnantUntil));
        facts.addAll(timeline("severeDisability", periods, period -> period.severeDisability() ? "true" : null));
        facts.addAll(timeline("employment", periods, Period::employment));
        facts.addAll(joined(
                h.createQuery(RELATIONS).bind("id", id).mapTo(DatedFact.class).list()));
        return facts;
    }

    /** Where there is no value there is no fact. */
    private static List<DatedFact> timeline(String fact, List<Period> periods, Function<Period, Object> value) {
        return joined(periods.stream()
                .filter(period -> value.apply(period) != null)
                .map(period -> new DatedFact(
                        fact, String.valueOf(value.apply(period)), period.validFrom(), period.validUntil()))
                .toList());
    }

    /** Periods that follow each other with the same value are one. */
    private static List<DatedFact> joined(List<DatedFact> periods) {
        List<DatedFact> facts = new ArrayList<>();
        for (DatedFact period : periods) {
            DatedFact last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
            boolean goesOn = last != null
                    && last.value().equals(period.value())
                    && last.until() != null
                    && last.until().equals(period.from());
            LocalDate from = goesOn ? facts.remove(facts.size() - 1).from() : period.from();
            facts.add(new DatedFact(period.fact(), period.value(), from, period.until()));
        }
        return facts;
    }
}
