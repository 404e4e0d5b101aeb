-- A figure of one stage and a figure up to a stage are different things; the article's "tahap IV" of NTT is the second.
alter table historic_figure
  add column cumulative_to text check (cumulative_to in ('I', 'II', 'III', 'IV')),
  add constraint historic_figure_stage_or_to_stage check (num_nonnulls(stage, cumulative_to) <= 1);
comment on column historic_figure.stage is 'the one stage that the source names';
comment on column historic_figure.cumulative_to is 'the quarter up to whose end the figure counts, from the beginning of the year';

-- As before (V9.1); what is cumulative is held against the most of all its stages.
create or replace view historic_check_now as
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
  select a.id, c.id as with_id, a.programme, a.fiscal_year, a.stage, a.cumulative_to, a.value as amount, c.value as families, a.value / c.value as average
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
  where stage is null and cumulative_to is null and most is not null
  union all
  select id, with_id, 'YEAR_MINIMUM', case when average >= least then 'inside' else 'below' end, least, round(average, 2),
         jsonb_build_object('amount', amount, 'families', families)
  from a_family cross join lateral (select family_year_minimum(programme, fiscal_year) as least) m
  where stage is null and cumulative_to is null and least is not null
  union all
  select id, with_id, 'CUMULATIVE_MAXIMUM', case when average <= most then 'inside' else 'above' end, most, round(average, 2),
         jsonb_build_object('amount', amount, 'families', families, 'cumulativeTo', cumulative_to)
  from a_family cross join lateral (
    select sum(family_stage_maximum(programme, fiscal_year, s)) as most
    from generate_series(1, array_position(array['I', 'II', 'III', 'IV'], cumulative_to)) s) m
  where cumulative_to is not null and most is not null
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
