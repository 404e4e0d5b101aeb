package id.salur.registry.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.PostgresResource;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A decision counts the components of one day; the spans that other services are told must say the same of that day. */
@QuarkusTest
@ServiceTest
class ComponentsOnTheDayTest {
    /** 400 families of four persons with facts of all kinds, the same in every run. */
    private static final String FAMILIES = """
        select setseed(0.53);
        with f as (
          insert into family (region_code, kk_hash, kk_cipher, desil)
          select '53.15.05.2003', sha256(('day' || n)::bytea), 'x'::bytea, 2 from generate_series(1, 400) n returning id
        ), m as materialized (
        select id as family_id, uuidv7() as person_id, n, born,
               (array['SD', 'SMP', 'SMA', null, null])[1 + floor(random() * 5)::int] as school,
               case when random() < 0.3 then date '2016-01-01' + floor(random() * 3000)::int end as pregnant,
               random() < 0.1 as disabled,
               case when random() < 0.2 then born + floor(random() * 30000)::int end as died,
               case when random() < 0.2 then born + floor(random() * 9000)::int end as came,
               case when random() < 0.2 then born + 9000 + floor(random() * 21000)::int end as left_on
          from f, generate_series(1, 4) n,
               lateral (select date '1935-01-01' + floor(random() * 30000 + 0 * n)::int as born) b
        ), p as (
        insert into person (id, region_code, name, sex, birth_date, school_level, pregnant_until, severe_disability, died_on, facts_since)
        select person_id, '53.15.05.2003', 'Warga', 'F', born, school, pregnant, disabled, died,
               case when n > 1 then date '2018-01-01' + 17 * n end from m
        ), k as (
        insert into person_past (person_id, region_code, valid_from, valid_until, school_level, pregnant_until, severe_disability)
        select person_id, '53.15.05.2003', null, date '2018-01-01' + 17 * n, 'SMP', date '2018-03-01', n = 2 from m where n > 1
        )
        insert into household_member (family_id, person_id, region_code, position, relation, recipient, valid_from, valid_until)
        select family_id, person_id, '53.15.05.2003', n, 'OTHER', n = 1, came, left_on from m\
        """;

    private static final String COMPARED = """
        subject as (
          select f.id as family_id, 'PKH' as programme, d.as_of::date as as_of, false as reported_dead, false as duplicate
            from family f, generate_series(date '2014-11-05', date '2026-06-01', interval '53 days') as d (as_of)
        ),
        %s, span as (
          select s.family_id, s.as_of, jsonb_object_agg(k.component, k.n) as components
            from subject s
            cross join lateral (
                 select c.component, count(*) as n from member_component c
                  where c.family_id = s.family_id and c.valid_from <= s.as_of and (c.valid_until is null or c.valid_until > s.as_of)
                  group by c.component) k
           group by s.family_id, s.as_of
        )
        select count(*) as days, count(*) filter (where j.components <> '{}') as counted,
               count(*) filter (where j.components is distinct from coalesce(s.components, '{}')) as different
          from judged j left join span s using (family_id, as_of)\
        """;

    @Inject
    PolicyEngine engine;

    @Test
    void saysWhatTheSpansSay() throws SQLException {
        try (Connection owner = PostgresResource.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(FAMILIES);
            try (ResultSet row = statement.executeQuery("with " + COMPARED.formatted(engine.judged()))) {
                assertTrue(row.next());
                assertTrue(row.getLong("counted") > row.getLong("days") / 10, "families with a component");
                assertEquals(0, row.getLong("different"), "days on which the two disagree");
            }
            owner.rollback();
        }
    }
}
