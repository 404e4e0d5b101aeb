-- Days that a rule holds but nothing is payable, days on which a component pauses while its rule goes on, days with a rate but no rule, and
-- years that are not the sum of their stages. An open rule is looked at to the end of its last rate. Of the calendar: months under a rule
-- that no stage pays, months that a form leaves out between its first and its last, and stages by whose months a rate, a minimum or a
-- maximum does not divide. An open calendar is looked at to the year after its last change.
-- In: nothing. Out: what is wrong as one text, null if nothing is.
with held as (
  select u.id, u.programme, r.component,
         daterange(u.valid_from, u.valid_to, '[]') * daterange(r.valid_from, r.valid_to, '[]') as days
  from programme_rule u join rate r on r.programme = u.programme and r.payable
   and daterange(u.valid_from, u.valid_to, '[]') && daterange(r.valid_from, r.valid_to, '[]')
), gap as (
  select 'no rate of ' || programme || ' ' || component as what,
         datemultirange(range_merge(range_agg(days))) - range_agg(days) as days
  from held group by id, programme, component
  union all
  select 'no rate of ' || u.programme || ' under ' || u.id,
         datemultirange(daterange(u.valid_from, coalesce(u.valid_to + 1, upper(range_merge(range_agg(h.days))))))
         - coalesce(range_agg(h.days), '{}')
  from programme_rule u left join held h using (id) where u.calculation <> 'PER_APPLICATION' group by u.id
  union all
  select 'no rule of ' || r.programme,
         range_agg(daterange(r.valid_from, r.valid_to, '[]')) - coalesce((
           select range_agg(daterange(u.valid_from, u.valid_to, '[]')) from programme_rule u
           where u.programme = r.programme), '{}')
  from rate r where r.payable group by r.programme
), year as (
  select generate_series(2007, (select max(y) + 1 from (
    select year_from as y from stage_calendar union all select year_to from stage_calendar
    union all select extract(year from valid_from)::integer from programme_rule
    union all select extract(year from valid_to)::integer from programme_rule))) as n
), stage as (
  select c.*, y.n as year from stage_calendar c join year y on y.n between c.year_from and coalesce(c.year_to, y.n)
)
select string_agg(problem, '; ' order by problem) from (
  select what || ' on ' || days as problem from gap where not isempty(days)
  union all
  select 'rate ' || id || ': its stages are not its year' from rate
  where annual_amount <> (select sum(s) from unnest(stage_amounts) s)
  union all
  select 'no stage of ' || u.programme || ' on ' || min(d.day) from programme_rule u
  cross join year y cross join generate_series(1, 12) month
  cross join lateral (select make_date(y.n, month, 1) as day) d
  where daterange(u.valid_from, u.valid_to, '[]') @> d.day and not exists (
    select from stage s where s.programme = u.programme and s.year = y.n and month between s.first_month and s.first_month + s.months - 1)
  group by u.programme
  union all
  select 'stages of ' || programme || ' ' || form || ' pause in ' || min(year) from (
    select programme, form, year from stage group by programme, form, year
    having sum(months) < max(first_month + months) - min(first_month)) pausing
  group by programme, form
  union all
  select 'stage ' || s.id || ' does not divide ' || r.id from stage s join rate r
    on r.programme = s.programme and r.payable and r.stage_amounts is not null
   and daterange(r.valid_from, r.valid_to, '[]') && daterange(make_date(s.year, 1, 1), make_date(s.year + 1, 1, 1))
  where s.remainder = 'EXACT' and exists (
    select from generate_series(0, 3) q
    where r.stage_amounts[q + 1] % 3 <> 0 and least(s.first_month + s.months, 3 * q + 4) - greatest(s.first_month, 3 * q + 1) in (1, 2))
  group by s.id, r.id
  union all
  select 'stage ' || s.id || ' does not divide ' || u.id from stage s join programme_rule u
    on u.programme = s.programme
   and daterange(u.valid_from, u.valid_to, '[]') && daterange(make_date(s.year, 1, 1), make_date(s.year + 1, 1, 1))
  where u.annual_minimum * s.months % 12 <> 0 or u.annual_maximum * s.months % 12 <> 0
  group by s.id, u.id)
