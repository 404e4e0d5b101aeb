-- Which region each row of a file of BPS codes is of: by the Kemendagri code, and by nothing else. That the digits of the two agree says nothing; that
-- the names are alike and the code lies below that of the parent says that the row is not shifted or swapped. A code that another region has is free
-- only if the file gives that one another.
-- In: the temporary table bps_row (line, code, bps_code, name, fault). Out: the temporary table bps_match (line, code, bps_code, had, fault).
create temp table bps_match on commit drop as
with recursive known as materialized (
    select b.line, b.code, b.bps_code, b.name, b.fault, k.code as region, k.valid_to, k.name as official, k.bps_code as had, k.parent_code
      from bps_row b
      left join lateral (select * from region r where r.code = b.code order by r.valid_from desc limit 1) k on true
), checked as materialized (
    select k.line, k.code, k.bps_code, k.had,
           case when k.fault is not null then k.fault
                when k.region is null then 'unknown-region'
                when k.valid_to is not null then 'region-ended'
                when length(k.bps_code) <> case length(k.code) when 2 then 2 when 5 then 4 when 8 then 7 else 10 end then 'level-differs'
                when count(*) over (partition by k.code) > 1 or count(*) over (partition by k.bps_code) > 1 then 'twice'
                when greatest(similarity(place_key(k.official), place_key(k.name)),
                              (select max(similarity(n.name_key, place_key(k.name))) from region_name n where n.code = k.region)) < 0.3 then 'name-differs'
                when not starts_with(k.bps_code, coalesce(
                         (select p.bps_code from bps_row p where p.code = k.parent_code and p.fault is null limit 1),
                         (select p.bps_code from region p where p.code = k.parent_code and p.valid_to is null), '')) then 'not-below-parent'
           end as fault
      from known k
), good as materialized (
    select code, bps_code from checked where fault is null
), taken as (
    select g.code from good g join region t on t.bps_code = g.bps_code and t.valid_to is null and t.code <> g.code
     where not exists (select from good o where o.code = t.code)
     union
    select g.code from taken k join region t on t.code = k.code and t.valid_to is null join good g on g.bps_code = t.bps_code and g.code <> k.code
)
select line, code, bps_code, had, coalesce(fault, case when code in (select code from taken) then 'of-another-region' end) as fault from checked
