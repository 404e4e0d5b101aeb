-- What everybody with a token may know: families paid and rupiah by area and stage, the same for every caller, so that nobody
-- sees through a small cell by asking twice. A family is paid once a stage, so payments are families. Suppressed areas keep their row
-- and lose their numbers.
--
-- An area is small if it has fewer families than PUBLIC_MINIMUM says and, above the villages, one more for each village in it:
-- a village that is listed has one family at least. Of siblings under a parent that is shown, with the small ones the smallest
-- others are suppressed until two are hidden and their families exceed what is certain of them by that minimum; below a
-- suppressed area everything is. So no subtraction leaves fewer than minimum + 1 possible values of a suppressed cell.
create function public_realisation(of_programme text, of_year integer, of_stage text, of_level text, of_region text)
  returns table (stage text, stage_no smallint, region_code text, families bigint, amount bigint, suppressed boolean)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with minimum as (
    select max(t.low) as families from threshold t
    where t.name = 'PUBLIC_MINIMUM' and current_date between t.valid_from and coalesce(t.valid_to, 'infinity')
  ), village as materialized (
    select c.stage, c.stage_no, c.region_code as code, sum(c.settled_payments)::bigint as families, sum(c.settled)::bigint as amount
    from realisation c
    where c.programme = of_programme and c.fiscal_year = of_year and (of_stage is null or c.stage = of_stage)
    group by c.stage, c.stage_no, c.region_code having sum(c.settled_payments) > 0
  ), district as materialized (
    select v.stage, v.stage_no, left(v.code, 5) as code, sum(v.families)::bigint as families, sum(v.amount)::bigint as amount, count(*) as villages
    from village v group by v.stage, v.stage_no, left(v.code, 5)
  ), province as materialized (
    select d.stage, d.stage_no, left(d.code, 2) as code, sum(d.families)::bigint as families, sum(d.amount)::bigint as amount, sum(d.villages) as villages
    from district d group by d.stage, d.stage_no, left(d.code, 2)
  ), nation_seen as materialized (
    select p.stage, p.stage_no, sum(p.families)::bigint as families, sum(p.amount)::bigint as amount,
           coalesce(sum(p.families) < m.families + sum(p.villages), true) as hidden
    from province p cross join minimum m group by p.stage, p.stage_no, m.families
  ), province_small as (
    select p.*, n.hidden as parent_hidden, m.families as minimum, coalesce(p.families < m.families + p.villages, true) as small
    from province p join nation_seen n on n.stage = p.stage cross join minimum m
  ), province_seen as materialized (
    select s.stage, s.stage_no, s.code, s.families, s.amount,
           s.parent_hidden or s.small or bool_or(s.small) over siblings
             and (count(*) over smaller < 2 or coalesce(sum(s.families - s.villages) over smaller, 0) < s.minimum) as hidden
    from province_small s
    window siblings as (partition by s.stage),
           smaller as (partition by s.stage order by s.small desc, s.families, s.code rows between unbounded preceding and 1 preceding)
  ), district_small as (
    select d.*, p.hidden as parent_hidden, m.families as minimum, coalesce(d.families < m.families + d.villages, true) as small
    from district d join province_seen p on p.stage = d.stage and p.code = left(d.code, 2) cross join minimum m
  ), district_seen as materialized (
    select s.stage, s.stage_no, s.code, s.families, s.amount,
           s.parent_hidden or s.small or bool_or(s.small) over siblings
             and (count(*) over smaller < 2 or coalesce(sum(s.families - s.villages) over smaller, 0) < s.minimum) as hidden
    from district_small s
    window siblings as (partition by s.stage, left(s.code, 2)),
           smaller as (partition by s.stage, left(s.code, 2) order by s.small desc, s.families, s.code rows between unbounded preceding and 1 preceding)
  ), village_small as (
    select v.*, d.hidden as parent_hidden, m.families as minimum, coalesce(v.families < m.families, true) as small
    from village v join district_seen d on d.stage = v.stage and d.code = left(v.code, 5) cross join minimum m
    where left(v.code, 5) = left(of_region, 5)
  ), village_seen as (
    select s.stage, s.stage_no, s.code, s.families, s.amount,
           s.parent_hidden or s.small or bool_or(s.small) over siblings
             and (count(*) over smaller < 2 or coalesce(sum(s.families - 1) over smaller, 0) < s.minimum) as hidden
    from village_small s
    window siblings as (partition by s.stage, left(s.code, 5)),
           smaller as (partition by s.stage, left(s.code, 5) order by s.small desc, s.families, s.code rows between unbounded preceding and 1 preceding)
  ), asked as (
    select n.stage, n.stage_no, 'ID' collate "C" as code, n.families, n.amount, n.hidden from nation_seen n where of_level = 'NATION'
    union all
    select p.stage, p.stage_no, p.code, p.families, p.amount, p.hidden from province_seen p where of_level = 'PROVINCE'
    union all
    select d.stage, d.stage_no, d.code, d.families, d.amount, d.hidden from district_seen d where of_level = 'DISTRICT'
    union all
    select v.stage, v.stage_no, v.code, v.families, v.amount, v.hidden from village_seen v where of_level = 'VILLAGE'
  )
  select a.stage, a.stage_no, a.code, case when not a.hidden then a.families end, case when not a.hidden then a.amount end, a.hidden
  from asked a
  where of_region is null or of_region = 'ID' or a.code = of_region or (a.code > of_region and a.code < of_region || '/');
end;
revoke execute on function public_realisation from public;
grant execute on function public_realisation to ${app};
