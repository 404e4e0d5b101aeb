-- Names go along: what a region was called is another name of what it is now. In: region_step, whose codes are others in region already; day.
-- \set day '\'2026-01-01\'::date'
with was as (
    select s.code_new as code, s.code_old, r.name, r.valid_from, s.legal_basis, n.name as now
      from region_step s join region n on n.code = s.code_new and n.valid_to is null
      join region r on r.code = s.code_old and r.valid_to = :day
     where s.follows or s.code_new = s.code_old
)
insert into region_name (code, name, valid_from, valid_to, source)
select code, name, valid_from, :day, legal_basis from was where name <> now
 union
select was.code, n.name, n.valid_from, n.valid_to, n.source from was join region_name n on n.code = was.code_old where was.code <> was.code_old
on conflict do nothing
