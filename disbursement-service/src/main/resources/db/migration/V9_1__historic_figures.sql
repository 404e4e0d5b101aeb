-- Realisation of the past: published and historic figures as they were stated, and checks that flag and never correct.

create table historic_source (
  code        text primary key check (code ~ '^[A-Z0-9][A-Z0-9-]{0,39}$'),
  title       text not null,
  publisher   text not null,
  dated       text not null default '',
  attribution text not null,
  created_by  text not null
);

create table historic_import (
  id          uuid    primary key default uuidv7(),
  region_code text collate "C" not null,
  sha256      bytea   not null unique,
  rows        integer not null,
  taken       integer not null,
  unchanged   integer not null,
  rejected    integer not null,
  imported_by text    not null,
  imported_at timestamptz not null default now()
);
select protect('historic_import', 'region_code');

create table historic_import_reject (
  import_id   uuid    not null references historic_import,
  region_code text collate "C" not null,
  row_no      integer not null,
  column_name text    not null,
  code        text    not null,
  primary key (import_id, row_no, column_name, code)
);
select protect('historic_import_reject', 'region_code');

-- region_code is the smallest region that holds all of stated_codes. The text stays as it was stated; the value is exact, and
-- rounding_unit is the worth of its last stated digit: 100,000,000 for "4,6 Milyar".
create table historic_figure (
  id                 uuid     primary key default uuidv7(),
  source             text     not null references historic_source,
  programme          text     not null,
  region_code        text collate "C" not null,
  stated_codes       text     not null,
  region_name        text     not null,
  disputed           boolean  not null,
  period             text     not null,
  fiscal_year        integer  check (fiscal_year between 1945 and 2100),
  stage              text     check (stage in ('I', 'II', 'III', 'IV')),
  metric             text     not null,
  unit               text     not null,
  locale             text     not null check (locale in ('id-ID', 'en')),
  stated             text     not null,
  value              numeric  not null check (value >= 0),
  rounding_unit      numeric  not null check (rounding_unit > 0),
  significant_digits smallint not null,
  basis              text     not null check (basis in ('STATED', 'DERIVED')),
  note               text     not null,
  import_id          uuid     references historic_import,
  unique (source, programme, stated_codes, period, metric)
);
create index historic_figure_region on historic_figure (region_code, programme, fiscal_year);
select protect('historic_figure', 'region_code');

-- What each check found, written anew for a source when its figures change. Rules are named here; their texts are the service's.
create table historic_check (
  id          uuid    primary key default uuidv7(),
  source      text    not null references historic_source,
  figure_id   uuid    not null references historic_figure,
  with_id     uuid    references historic_figure,
  region_code text collate "C" not null,
  rule        text    not null,
  finding     text    not null,
  verdict     text    not null check (verdict in ('OK', 'FLAG')),
  expected    numeric,
  found       numeric,
  inputs      jsonb   not null,
  checked_at  timestamptz not null default now()
);
create index historic_check_source on historic_check (source);
create index historic_check_figure on historic_check (figure_id);
create index historic_check_with on historic_check (with_id) where with_id is not null;
select protect('historic_check', 'region_code');

-- The most and the least that one family can get, in a stage (1 to 4) and in a year, by rates, caps and the year's rule. A month's
-- rates of different components add up; of a stage's family rates one is paid, and of its person rates as many as the cap allows.
-- Null where neither a cap nor a maximum is known.
create function family_stage_maximum(of_programme text, of_year integer, of_stage integer) returns bigint
  language sql stable set search_path = public, pg_temp
  return (
    select least(case when bool_or(r.month_amount is not null) then (
        select sum(m.month_amount)::bigint
        from generate_series(of_stage * 3 - 2, of_stage * 3) as month (n)
        join rate m on m.programme = of_programme and m.payable and m.month_amount is not null
         and m.valid_from <= make_date(of_year, month.n, 1) and (m.valid_to is null or m.valid_to >= make_date(of_year, month.n, 1)))
      else coalesce(max(r.stage_amounts[of_stage]) filter (where r.basis = 'FAMILY'), 0)
         + case when bool_or(r.basis = 'PERSON') then max(r.stage_amounts[of_stage]) filter (where r.basis = 'PERSON') * (
             select max(c.max_persons) from cap_rule c
             where c.programme = of_programme and c.component is null and c.valid_from <= make_date(of_year, of_stage * 3 - 2, 1)
               and (c.valid_to is null or c.valid_to >= make_date(of_year, of_stage * 3 - 2, 1))) else 0 end
      end, (
        select max(p.annual_maximum) / 4 from programme_rule p
        where p.programme = of_programme and p.valid_from <= make_date(of_year, of_stage * 3 - 2, 1)
          and (p.valid_to is null or p.valid_to >= make_date(of_year, of_stage * 3 - 2, 1))))
    from rate r
    where r.programme = of_programme and r.payable and r.valid_from <= make_date(of_year, of_stage * 3, 1)
      and (r.valid_to is null or r.valid_to >= make_date(of_year, of_stage * 3 - 2, 1)));

create function family_year_maximum(of_programme text, of_year integer) returns bigint
  language sql stable set search_path = public, pg_temp
  return family_stage_maximum(of_programme, of_year, 1) + family_stage_maximum(of_programme, of_year, 2)
       + family_stage_maximum(of_programme, of_year, 3) + family_stage_maximum(of_programme, of_year, 4);

create function family_year_minimum(of_programme text, of_year integer) returns bigint
  language sql stable set search_path = public, pg_temp
  return (
    select greatest(case when bool_or(r.month_amount is not null) then (
        select sum(least_of_month)::bigint from (
          select min(m.month_amount) as least_of_month
          from generate_series(1, 12) as month (n)
          join rate m on m.programme = of_programme and m.payable and m.month_amount is not null
           and m.valid_from <= make_date(of_year, month.n, 1) and (m.valid_to is null or m.valid_to >= make_date(of_year, month.n, 1))
          group by month.n) months)
      else coalesce(min(a.annual) filter (where r.basis = 'FAMILY'), 0) + coalesce(min(a.annual) filter (where r.basis = 'PERSON'), 0) end, (
        select min(p.annual_minimum) from programme_rule p
        where p.programme = of_programme and p.valid_from <= make_date(of_year, 12, 1)
          and (p.valid_to is null or p.valid_to >= make_date(of_year, 1, 1))))
    from rate r
    cross join lateral (select sum(s)::bigint as annual from unnest(r.stage_amounts) s) a
    where r.programme = of_programme and r.payable and r.valid_from <= make_date(of_year, 12, 1)
      and (r.valid_to is null or r.valid_to >= make_date(of_year, 1, 1)));

-- Every check as the data is now. A total is a line of a programme TOTAL or TOTAL_EXCL_x (all but x); amount_stated and
-- amount_computed are amounts. Grows with the figures of a source, not with other sources.
create view historic_check_now as
with figure as (
  select f.*, regexp_replace(f.metric, '_(stated|computed)$', '') as measure, f.programme like 'TOTAL%' as total,
         f.unit in ('KK', 'KPM', 'family') as families,
         case when f.region_code = 'ID' then null when length(f.region_code) = 2 then 'ID' else left(f.region_code, length(f.region_code) - case length(f.region_code) when 13 then 5 else 3 end) end
           as parent
  from historic_figure f
), programme_parts as (
  select t.id, t.value, t.rounding_unit, t.families, count(*) as lines, sum(p.value) as parts, max(p.value) as largest,
         sum(case when p.rounding_unit > 1 then p.rounding_unit else 0 end) as slack,
         jsonb_agg(jsonb_build_object('programme', p.programme, 'value', p.value) order by p.programme) as inputs
  from figure t
  join figure p on (p.source, p.stated_codes, p.period, p.measure) = (t.source, t.stated_codes, t.period, t.measure)
   and not p.total and t.programme <> 'TOTAL_EXCL_' || p.programme
  where t.total
  group by t.id, t.value, t.rounding_unit, t.families
), region_parts as (
  select t.id, t.value, t.rounding_unit, count(*) as lines, sum(p.value) as parts,
         sum(case when p.rounding_unit > 1 then p.rounding_unit else 0 end) as slack,
         jsonb_agg(jsonb_build_object('regionCode', p.region_code, 'value', p.value) order by p.region_code) as inputs
  from figure t
  join figure p on (p.source, p.programme, p.period, p.measure) = (t.source, t.programme, t.period, t.measure)
   and p.parent = t.region_code and not p.disputed and not t.disputed
  where t.measure not like 'avg\_%' and t.unit not in ('flag', 'ratio')
  group by t.id, t.value, t.rounding_unit
), summed as (
  select id, 'PARTS_BY_PROGRAMME' as rule, value, rounding_unit, parts, slack, inputs from programme_parts
  union all
  select id, 'PARTS_BY_REGION', value, rounding_unit, parts, slack, inputs from region_parts
), a_family as (
  select a.id, c.id as with_id, a.programme, a.fiscal_year, a.stage, a.value as amount, c.value as families, a.value / c.value as average
  from figure a
  join figure c on (c.source, c.programme, c.stated_codes, c.period) = (a.source, a.programme, a.stated_codes, a.period)
   and c.metric = 'recipients' and c.families and c.value > 0
  where a.metric = 'amount' and not a.total and a.fiscal_year is not null
    and exists (select from rate r where r.programme = a.programme)
), unit_cost as (
  select a.id, c.id as with_id, a.value / c.value as cost, a.value as amount, c.value as units, t.low, t.high, t.id as threshold
  from figure a
  join figure c on (c.source, c.programme, c.stated_codes, c.period) = (a.source, a.programme, a.stated_codes, a.period)
   and c.metric in ('recipients', 'units', 'groups') and c.value > 0
  join threshold t on t.name = 'UNIT_COST' and t.subject = a.programme
   and t.unit = 'IDR a ' || case when c.families then 'family' else c.unit end
   and make_date(coalesce(a.fiscal_year, 2007), 1, 1) between t.valid_from and coalesce(t.valid_to, 'infinity')
  where a.metric = 'amount'
), checked as (
  select id, null::uuid as with_id, rule,
         case when value = parts then 'equal'
              when abs(value - parts) <= (case when rounding_unit > 1 then rounding_unit else 0 end + slack) / 2 then 'rounded'
              when parts > value and parts - value < rounding_unit then 'cut-off'
              else 'different' end as finding,
         parts as expected, value as found, jsonb_build_object('parts', inputs) as inputs
  from summed
  union all
  select id, with_id, 'UNIT_COST',
         case when cost between coalesce(low, 0) and coalesce(high::numeric, 'infinity') then 'inside'
              when cost / 10 between coalesce(low, 0) and coalesce(high::numeric, 'infinity') then 'ten-times-units'
              when cost > high then 'above' else 'below' end,
         case when cost > high then high when cost < low then low end, round(cost, 2),
         jsonb_build_object('amount', amount, 'units', units, 'low', low, 'high', high, 'threshold', threshold)
  from unit_cost
  union all
  select id, with_id, 'STAGE_MAXIMUM', case when average <= most then 'inside' else 'above' end, most, round(average, 2),
         jsonb_build_object('amount', amount, 'families', families, 'stage', stage)
  from a_family cross join lateral (
    select family_stage_maximum(programme, fiscal_year, case stage when 'I' then 1 when 'II' then 2 when 'III' then 3 else 4 end) as most) m
  where stage is not null and most is not null
  union all
  select id, with_id, 'YEAR_MAXIMUM', case when average <= most then 'inside' else 'above' end, most, round(average, 2),
         jsonb_build_object('amount', amount, 'families', families)
  from a_family cross join lateral (select family_year_maximum(programme, fiscal_year) as most) m
  where stage is null and most is not null
  union all
  select id, with_id, 'YEAR_MINIMUM', case when average >= least then 'inside' else 'below' end, least, round(average, 2),
         jsonb_build_object('amount', amount, 'families', families)
  from a_family cross join lateral (select family_year_minimum(programme, fiscal_year) as least) m
  where stage is null and least is not null
  union all
  select id, null, 'ROUNDED', case when rounding_unit > 1 then 'rounded' else 'whole' end, null, rounding_unit,
         jsonb_build_object('stated', stated, 'significantDigits', significant_digits)
  from figure where basis = 'STATED' and unit <> 'flag'
  union all
  select id, null, 'FAMILIES_IN_TWO_LINES', case when value = parts then 'sum-of-lines' else 'not-the-sum' end, largest, value,
         jsonb_build_object('parts', inputs)
  from programme_parts where families and lines > 1
  union all
  select d.id, a.id, 'DERIVATION', case when abs(d.value - a.value / c.value) <= d.rounding_unit / 2 then 'equal' else 'different' end,
         round(a.value / c.value, 2), d.value, jsonb_build_object('amount', a.value, 'count', c.value)
  from figure d
  join figure a on (a.source, a.programme, a.stated_codes, a.period) = (d.source, d.programme, d.stated_codes, d.period) and a.metric = 'amount'
  join figure c on (c.source, c.programme, c.stated_codes, c.period) = (d.source, d.programme, d.stated_codes, d.period)
   and c.metric = 'recipients' and c.value > 0
  where d.basis = 'DERIVED' and d.metric = 'avg_per_family'
  union all
  select id, null, 'REGION_DISPUTED', 'disputed', null, null, jsonb_build_object('regionCodes', to_jsonb(string_to_array(stated_codes, '|')))
  from figure where disputed
)
select c.id as figure_id, c.with_id, f.source, f.region_code, c.rule, c.finding,
       case when c.finding in ('equal', 'rounded', 'inside', 'whole', 'not-the-sum') and not (c.rule = 'ROUNDED' and c.finding = 'rounded')
            then 'OK' else 'FLAG' end as verdict, c.expected, c.found, c.inputs
from checked c join figure f using (id);

-- Checks look at all lines of a source, whoever of several areas brought the last one.
create function refresh_historic_checks(of_source text) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  written bigint;
begin
  perform pg_advisory_xact_lock(hashtext('historic-checks'));
  delete from historic_check where of_source is null or source = of_source;
  insert into historic_check (source, figure_id, with_id, region_code, rule, finding, verdict, expected, found, inputs)
  select c.source, c.figure_id, c.with_id, c.region_code, c.rule, c.finding, c.verdict, c.expected, c.found, c.inputs
  from historic_check_now c where of_source is null or c.source = of_source
  order by c.source, c.region_code, c.rule, c.figure_id;
  get diagnostics written = row_count;
  return written;
end $$;

grant select, insert, update on historic_source, historic_figure to ${app};
grant select, insert on historic_import, historic_import_reject to ${app};
grant select on historic_check to ${app};
