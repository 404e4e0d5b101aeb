-- Regions that begin: new codes that no region has which goes on. In: region_step, region_end. Out: the temporary table region_begin
-- (line, code, parent, name, bps_code); the name is told, or that of the only predecessor that becomes this one alone.
create temp table region_begin on commit drop as
select s.line, s.code, case when length(s.code) > 2 then left(s.code, length(s.code) - case length(s.code) when 13 then 5 else 3 end) end as parent,
       coalesce(s.name, case when s.olds = 1 and s.follows then o.name end) as name, case when s.code = s.code_old then o.bps_code end as bps_code
  from (select code_new as code, min(line) as line, max(name) as name, count(distinct code_old) as olds, bool_and(follows) as follows,
               min(code_old) as code_old
          from region_step
         where not exists (select from region r where r.code = code_new and r.valid_to is null
                              and not exists (select from region_end e where e.code = r.code))
         group by code_new) s
  left join region o on o.code = s.code_old and o.valid_to is null
