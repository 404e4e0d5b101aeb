-- Computes a run.
-- Entitled is a family whose membership is active on the reference date, which no decision holds back, and, where the rule asks for it,
-- which has a component on that day (under COMPONENTS: one that has a rate on that day). A decision from before the membership began, or
-- began anew, holds nobody. A family that another submitted run holds for a month of the stage, that an officer excluded from one, or whose
-- missed commitment suspends it, is left out.
-- A rate by month is paid for each month of the stage on whose first day it holds, a line a rate; one by quarters for the months of the
-- stage, as it holds on the reference date. A minimum or maximum of a year holds in a stage by its months.
-- The rule names the calculation. COMPONENTS: each component that a rate of that day names is a line, beside the family's lines; above a
-- cap of its component, then above the cap of the family, the highest amounts win, ties by component and by the order of the registry, and
-- the others stay as lines with amount 0. A maximum of the family cuts from the lowest line up; a minimum is a line of its own, and so is
-- what a missed commitment takes off, of which the rest is rounded down to whole rupiah. FLAT_CHOICE: the first family rate that fits.
-- PER_FAMILY: the family's lines. One statement, so that an amount and its explanation cannot differ; cost grows with the families of the
-- regency and their components.
-- In: id of the run; from, below, its region as a range; referenceDate, its day. Out: rows of entitlement and entitlement_line.
-- \set id 'gen_random_uuid()'
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set referenceDate current_date
with run as (
  select * from stage_run where id = :id
), rule as materialized (
  select u.id, u.calculation, u.requires_component, u.annual_minimum * run.months / 12 as minimum, u.annual_maximum * run.months / 12 as maximum
  from programme_rule u join run on u.programme = run.programme
    and daterange(u.valid_from, u.valid_to, '[]') @> run.reference_date
), cap as materialized (
  select u.* from cap_rule u join run on u.programme = run.programme
    and daterange(u.valid_from, u.valid_to, '[]') @> run.reference_date
), price as materialized (
  select r.id, r.component, r.basis, r.applies_to, r.areas, r.needs_component, r.choice,
         coalesce(r.month_amount * held.months, amount_of_months(r.stage_amounts, run.first_month, run.months)) as amount,
         t.id as cap_id, t.max_persons
  from run join rate r on r.programme = run.programme left join cap t on t.component = r.component
  cross join lateral (
    select count(*) as months from generate_series(run.first_month, run.first_month + run.months - 1) m
    where daterange(r.valid_from, r.valid_to, '[]') @> make_date(run.fiscal_year, m, 1)) held
  where r.payable and case when r.month_amount is not null then held.months > 0
                           else daterange(r.valid_from, r.valid_to, '[]') @> run.reference_date end
), sanction as materialized (
  select s.* from sanction_rule s join run on s.programme = run.programme
    and daterange(s.valid_from, s.valid_to, '[]') @> run.reference_date
), held as materialized (
  select * from held_back(:from, :below, :referenceDate)
), candidate as materialized (
  select f.family_id, f.version, f.region_code, m.started_on, m.version as membership_version, d.decision, d.decided_at, k.months,
         exists (select from hard_access_area h
                 where (f.region_code = h.region_code or f.region_code like h.region_code || '.%')
                   and h.valid_from <= run.reference_date and (h.valid_to is null or h.valid_to >= run.reference_date)) as hard_access
  from run
  cross join family f
  cross join lateral (select * from membership where family_id = f.family_id and programme = run.programme offset 0) m
  left join lateral (select * from last_decision where family_id = f.family_id and programme = run.programme
                     and (m.started_at is null or decided_at >= m.started_at) offset 0) d on true
  left join lateral (select months from missed_months(run.programme, run.fiscal_year, run.first_month, run.months, f.family_id)
                     where months >= (select from_months from sanction)) k on true
  where f.region_code >= :from and f.region_code < :below
    and m.status <> 'SUSPENDED' and m.started_on <= run.reference_date
    and (m.ended_on is null or m.ended_on > run.reference_date)
    and coalesce(d.decision, '') not in ('SUSPEND', 'END')
    and not exists (select from run_exclusion x where x.programme = run.programme and x.fiscal_year = run.fiscal_year
                    and months_meet(x.first_month, x.months, run.first_month, run.months) and x.family_id = f.family_id and x.undone_at is null)
    and (k.months is null or (select effect from sanction) <> 'SUSPEND')
    and f.family_id not in (select family_id from held)
), claimed as materialized (
  select family_id
  from run, claimed_by_others(run.programme, run.fiscal_year, run.first_month, run.months, run.id,
                         array(select family_id from candidate)) as family_id
), entitled as materialized (
  select * from candidate where family_id not in (select family_id from claimed)
), span as (
  select s.family_id, s.ordinal, s.component, p.id as rate_id, p.amount, p.cap_id, p.max_persons
  from run cross join entitled e
  cross join lateral (
    select * from component_span where family_id = e.family_id
      and span_from <= run.reference_date and (span_until is null or span_until > run.reference_date) offset 0) s
  left join price p on p.basis = 'PERSON' and p.component = s.component and p.amount > 0
), person as (
  select *, coalesce(row_number() over (partition by family_id, amount, component
                                        order by amount desc, component, ordinal) > max_persons, false) as over_type
  from span where rate_id is not null and (select calculation from rule) = 'COMPONENTS'
), ranked as (
  select *, row_number() over w as place, count(*) filter (where not over_type) over w as rank
  from person window w as (partition by family_id order by amount desc, component, ordinal)
), component_count as (
  select family_id, jsonb_object_agg(component, n) as components, bool_or(priced) as priced
  from (select family_id, component, count(*) as n, bool_or(rate_id is not null) as priced
        from span group by family_id, component) group by family_id
), line as (
  select family_id, component, rate_id, amount as rate_amount, 1 + place as place,
         case when over_type then cap_id
              when rank > (select max_persons from cap where component is null)
              then (select id from cap where component is null) end as cut_by
  from ranked
  union all
  select e.family_id, p.component, p.id, p.amount, 1, null
  from entitled e join price p on p.basis = 'FAMILY' and p.amount > 0
   and (p.applies_to = 'ALL' or (p.applies_to = 'HARD_ACCESS') = e.hard_access)
  where (select calculation from rule) <> 'FLAT_CHOICE'
  union all
  (select distinct on (e.family_id) e.family_id, p.component, p.id, p.amount, 1, null
   from entitled e left join component_count c using (family_id) join price p on p.basis = 'FAMILY' and p.amount > 0
    and (p.areas is null or exists (select from unnest(p.areas) a
                                    where e.region_code = a or e.region_code like a || '.%'))
    and (p.needs_component is null or jsonb_exists(c.components, p.needs_component))
   where (select calculation from rule) = 'FLAT_CHOICE'
   order by e.family_id, p.choice)
), numbered as materialized (
  select family_id, row_number() over (partition by family_id order by place, component, rate_id) as ordinal, component, rate_id,
         rate_amount, case when cut_by is null then rate_amount else 0 end as amount, cut_by
  from line
), limited as (
  select family_id, ordinal, component, rate_id, rate_amount,
         case when cut_by is null then greatest(0, least(amount, (select maximum from rule) - before)) else 0 end::bigint as amount,
         coalesce(cut_by, case when before + amount > (select maximum from rule) then (select id from rule) end) as cut_by
  from (select *, sum(amount) over (partition by family_id order by ordinal rows unbounded preceding) - amount as before
        from numbered)
  where (select maximum from rule) is not null
), paid as not materialized (
  select * from numbered where (select maximum from rule) is null
  union all
  select * from limited
), raised as materialized (
  select family_id, max(ordinal) + 1 as ordinal, (select minimum from rule) - sum(amount) as amount
  from paid where (select minimum from rule) is not null
  group by family_id having sum(amount) < (select minimum from rule)
), due as (
  select family_id, max(ordinal) + 1 as ordinal, sum(amount)::bigint as amount
  from (select family_id, ordinal, amount from paid union all select family_id, ordinal, amount from raised)
  join entitled using (family_id)
  where months is not null and (select effect from sanction) = 'REDUCE'
  group by family_id
), adjustment as materialized (
  select family_id, ordinal, 'PENYESUAIAN_MINIMUM' as component, (select id from rule) as rate_id, amount from raised
  union all
  select family_id, d.ordinal, 'SANKSI_KOMITMEN', s.id,
         d.amount * greatest(0, 100 - s.percent * m.months) / 100 - d.amount
  from due d join entitled m using (family_id) cross join sanction s
), total as (
  select family_id, sum(amount)::bigint as amount
  from (select family_id, amount from paid union all select family_id, amount from adjustment)
  group by family_id having sum(amount) > 0
), written as (
  insert into entitlement (run_id, family_id, region_code, amount, cap_rule, facts)
  select run.id, e.family_id, e.region_code, t.amount, (select id from cap where component is null),
         jsonb_build_object('asOf', run.reference_date, 'regionCode', e.region_code, 'hardAccess', e.hard_access,
           'familyVersion', e.version, 'membership', jsonb_build_object('startedOn', e.started_on, 'version', e.membership_version),
           'components', coalesce(c.components, '{}'), 'rule', rule.id, 'decision', e.decision, 'decidedAt', e.decided_at)
         || case when e.months is null then '{}' else jsonb_build_object('missedMonths', e.months) end
  from run cross join rule cross join entitled e join total t using (family_id) left join component_count c using (family_id)
  where not rule.requires_component
     or (c.family_id is not null and (c.priced or rule.calculation <> 'COMPONENTS'))
  returning id, family_id, region_code
)
insert into entitlement_line
  (entitlement_id, ordinal, region_code, component, rate_id, rate_amount, amount, capped, cut_by)
select w.id, n.ordinal, w.region_code, n.component, n.rate_id, n.rate_amount, n.amount, n.cut_by is not null, n.cut_by
from written w join paid n using (family_id)
union all
select w.id, a.ordinal, w.region_code, a.component, a.rate_id, a.amount, a.amount, false, null
from written w join adjustment a using (family_id)
