-- Figures of the past beside what was computed. A part is a programme: the figure's own, or those of a total. A total has the lines that its
-- source states of the same measure, or, where it states none, every programme that was paid. Quarters end with their month also for
-- programmes without quarters.
-- In: fiscalYear; from, below, a region as a range; programme, null: any; after, a figure's id, and limit for a page. Out: a row a figure,
--     published and computed (rupiah, families or payees), or why it is not_computed; parts of a total.
-- \set fiscalYear 2019
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set programme null
-- \set after null
-- \set limit 50
with asked as materialized (
  select f.*, f.programme like 'TOTAL%' as total, regexp_replace(f.metric, '_(stated|computed)$', '') as measure,
         case when f.unit = 'IDR' then 'RUPIAH' when f.unit in ('KK', 'KPM', 'family') then 'FAMILIES' else 'PAYEES' end as counts,
         case f.region_code when 'ID' then '' else f.region_code end as low,
         case f.region_code when 'ID' then '~' else f.region_code || '/' end as high,
         coalesce(s.first_month + s.months - 1,
                  3 * array_position(array['I', 'II', 'III', 'IV'], coalesce(f.cumulative_to, f.stage))) as last_month,
         f.stage is not null and s.stage is null and f.programme not like 'TOTAL%' as no_stage
    from historic_figure f
    left join lateral stages_of(f.programme, f.fiscal_year) s on s.stage = f.stage
   where f.fiscal_year = :fiscalYear and f.region_code >= :from and f.region_code < :below
     and (cast(:programme as text) is null or f.programme = :programme)
     and (f.unit = 'IDR' and f.metric in ('amount', 'amount_stated', 'amount_computed')
          or f.unit in ('KK', 'KPM', 'family') and f.metric = 'recipients'
          or f.unit in ('group', 'house') and f.metric in ('groups', 'units'))
     and (cast(:after as uuid) is null or f.id > :after)
   order by f.id limit :limit
), line as (
  select a.id, l.programme, max(l.value) as published
    from asked a
    join historic_figure l on (l.source, l.stated_codes, l.period) = (a.source, a.stated_codes, a.period)
     and regexp_replace(l.metric, '_(stated|computed)$', '') = a.measure
     and l.programme not like 'TOTAL%' and a.programme <> 'TOTAL_EXCL_' || l.programme
   where a.total
   group by a.id, l.programme
), part as materialized (
  select id, programme, value as published from asked where not total and exists (select from programme p where p.code = asked.programme)
  union all
  select id, programme, published from line
  union all
  select distinct a.id, c.programme, cast(null as numeric)
    from asked a join realisation_cell c on c.fiscal_year = a.fiscal_year and c.region_code >= a.low and c.region_code < a.high
     and a.programme <> 'TOTAL_EXCL_' || c.programme
   where a.total and not exists (select from line l where l.id = a.id)
), counted as (
  select a.id, p.programme, p.published, s.*
    from asked a join part p using (id)
    cross join lateral (
      select sum(c.settled) filter (where a.stage is null and (a.cumulative_to is null or c.stage_no <= a.last_month)
                                          or c.stage = a.stage) as computed,
             sum(c.settled) filter (where a.stage is not null and c.stage_no <= a.last_month) as to_stage
        from realisation c
       where c.fiscal_year = a.fiscal_year and c.programme = p.programme and c.settled_payments > 0
         and c.region_code >= a.low and c.region_code < a.high) s
   where a.counts = 'RUPIAH'
  union all
  select a.id, p.programme, p.published, s.*
    from asked a join part p using (id)
    cross join lateral (
      select sum(n) filter (where asked_for) as computed, sum(n) filter (where to_stage) as to_stage
        from (select case a.counts when 'FAMILIES' then max(m.families) else 1 end as n,
                     bool_or(a.stage is null and (a.cumulative_to is null or r.stage_no <= a.last_month) or m.stage = a.stage)
                       as asked_for,
                     bool_or(a.stage is not null and r.stage_no <= a.last_month) as to_stage
                from payment m join stage_run r on r.id = m.run_id
               where m.programme = p.programme and m.fiscal_year = a.fiscal_year
                 and m.region_code >= a.low and m.region_code < a.high
                 and m.state in (select state from payment_position where position = 'SETTLED' or paid_settled)
               group by m.family_id) payee) s
   where a.counts <> 'RUPIAH'
), summed as (
  select id, case when bool_and(computed is not null) then sum(computed) end as computed, sum(to_stage) as to_stage,
         jsonb_agg(jsonb_build_object('programme', programme, 'published', published, 'computed', computed) order by programme) as parts
    from counted group by id
)
select a.id as figure_id, a.source, a.programme, a.region_code, a.period, a.fiscal_year, a.stage, a.cumulative_to, a.metric, a.unit,
       a.rounding_unit, a.value as published, x.computed, x.computed - a.value as difference, x.not_computed,
       case when x.not_computed is null then s.to_stage end as computed_to_stage,
       case when a.total then coalesce(s.parts, '[]') end as parts
  from asked a left join summed s using (id)
  cross join lateral (
    select case when a.disputed then 'REGION_DISPUTED'
                when a.no_stage then 'NO_SUCH_STAGE'
                when not a.total and s.id is null then 'UNKNOWN_PROGRAMME'
                when s.computed is null and jsonb_array_length(s.parts) > 1 then 'PART_NOT_COMPUTED'
                when s.computed is null then 'NOTHING_PAID' end as not_computed) r
  cross join lateral (select r.not_computed, case when r.not_computed is null then s.computed end as computed) x
 order by a.id
