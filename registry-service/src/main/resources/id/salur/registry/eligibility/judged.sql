-- What is known of the families of subject on the day asked for, and what the policies say of it. What the days of the subjects have in common
-- is looked up once a day. The component of a person is the first, by precedence, of the rules that hold: what the view member_component says
-- in spans, without making the spans, because a stage asks about one day of millions of families. offset 0: a person is looked up by id,
-- whatever the planner knows of a table just filled.
-- In: the common table subject (family_id, programme, as_of, reported_dead, duplicate and any others); policies, rows of (rejected, reason, weight).
-- Out: the common table judged: subject, the facts of Policy, region_code, reasons, worst first, and weight of the worst.
-- In psql put "with subject as (values ...)," before and "select * from judged" behind.
day as materialized (
    select d.programme, d.as_of,
           (select coalesce(jsonb_object_agg(k.name, v.value), '{}')
              from (select distinct name from policy_parameter where programme = d.programme) k
              left join policy_parameter v on v.programme = d.programme and v.name = k.name
                   and v.valid_from <= d.as_of and (v.valid_to is null or v.valid_to > d.as_of)) as parameters
      from (select distinct programme, as_of from subject) d
), rule as materialized (
    select d.as_of, r.component, r.basis, r.months_before, r.from_age, r.until_age, c.precedence
      from (select distinct as_of from subject) d
      join component_rule r on r.valid_from <= d.as_of and coalesce(r.valid_to > d.as_of, true)
      join component c on c.code = r.component
), fact as materialized (
    select s.*, f.region_code,
           coalesce((select k.desil from family_past k where k.family_id = f.id and k.valid_until > s.as_of
                      order by k.valid_until limit 1), f.desil) as desil,
           coalesce(f.moved_out_on <= s.as_of, false) as moved_out,
           p.recipient_died, p.recipient_left, p.public_servants, c.components, c.component_count, day.parameters
      from subject s
      join day on day.programme = s.programme and day.as_of = s.as_of
      join family f on f.id = s.family_id
      left join lateral (select t.person_id from recipient_term t where t.family_id = f.id and coalesce(t.until_on > s.as_of, true)
                          order by t.id limit 1) term on true
      cross join lateral (
           select coalesce(bool_or(m.recipient and m.died_on <= s.as_of), false) as recipient_died,
                  coalesce(bool_or(m.recipient and m.valid_until <= s.as_of) and not bool_or(m.recipient and m.here), false) as recipient_left,
                  count(*) filter (where m.here and m.employment in ('CIVIL_SERVANT', 'SOLDIER', 'POLICE', 'STATE_COMPANY'))
                    as public_servants,
                  array_agg(case when m.here then (
                      select r.component from rule r
                       where r.as_of = s.as_of and case r.basis
                         when 'DISABILITY' then m.severe_disability and m.birth_date <= s.as_of
                         when 'PREGNANCY' then s.as_of >= m.pregnant_until - make_interval(months => r.months_before)
                                           and s.as_of < m.pregnant_until
                         else (r.basis = 'AGE' or m.school_level = r.component)
                              and m.birth_date + make_interval(years => r.from_age) <= s.as_of
                              and coalesce(m.birth_date + make_interval(years => r.until_age) > s.as_of, true)
                       end
                       order by r.precedence limit 1) end) as each
             from (select coalesce(o.person_id = term.person_id, o.recipient) as recipient, o.valid_until, p.died_on, p.birth_date,
                          case when k.person_id is null then p.school_level else k.school_level end as school_level,
                          case when k.person_id is null then p.pregnant_until else k.pregnant_until end as pregnant_until,
                          case when k.person_id is null then p.severe_disability else k.severe_disability end as severe_disability,
                          case when k.person_id is null then p.employment else k.employment end as employment,
                          coalesce(o.valid_from <= s.as_of, true) and coalesce(least(p.died_on, o.valid_until) > s.as_of, true) as here
                     from household_member o
                     cross join lateral (select * from person where id = o.person_id offset 0) p
                     left join lateral (select * from person_past k where k.person_id = p.id and k.valid_until > s.as_of
                                         order by k.valid_until limit 1) k on true
                    where o.family_id = s.family_id) m) p
      cross join lateral (
           select coalesce(jsonb_object_agg(k.component, k.n), '{}') as components, coalesce(sum(k.n), 0)::bigint as component_count
             from (select u.component, count(*) as n from unnest(p.each) as u (component)
                    where u.component is not null group by u.component) k) c
), judged as materialized (
    select fact.*, coalesce(j.reasons, '{}') as reasons, coalesce(j.weight, 0) as weight
      from fact
      cross join lateral (
           select array_agg(v.reason order by v.weight desc, v.reason) as reasons, max(v.weight) as weight
             from (values :policies) v (rejected, reason, weight) where v.rejected) j
)
