-- Why a set of changes cannot be. In: change_row, region_step, region_end, region_begin; day. Out: line, field, code, region_code.
-- \set day '\'2026-01-01\'::date'
select line, 'codeNew' as field, 'level-differs' as code, code_old::text as region_code from change_row where length(code_old) <> length(code_new)
union all
select max(line), 'codeNew', 'twice', code_new::text from change_row group by code_old, code_new having count(*) > 1
union all
select max(line), 'name', 'differs', code_new::text from change_row group by code_new having count(distinct name) > 1
union all
select c.line, case when k.valid_from >= :day then 'day' else 'codeOld' end,
       case when k.code is null then 'unknown-region' when k.valid_to is not null then 'region-ended' else 'before-it-began' end, c.code_old::text
  from change_row c
  left join lateral (select r.code, r.valid_from, r.valid_to from region r where r.code = c.code_old order by r.valid_from desc limit 1) k on true
 where k.code is null or k.valid_to is not null or k.valid_from >= :day
union all
select c.line, 'codeNew', 'nothing-changes', c.code_old::text
  from change_row c join region r on r.code = c.code_old and r.valid_to is null
 where c.code_new = c.code_old and coalesce(c.name = r.name, true) and not exists (
       select from change_row o where o.code_old = c.code_old and o.code_new <> c.code_old)
union all
select b.line, 'codeNew', 'unknown-parent', b.code
  from region_begin b
 where b.parent is not null and not exists (select from region_begin p where p.code = b.parent) and not exists (
       select from region r where r.code = b.parent and r.valid_to is null and not exists (select from region_end e where e.code = r.code))
union all
select line, 'name', 'required', code from region_begin where name is null
union all
select s.line, case when s.told then 'name' else 'codeNew' end, 'region-exists', s.code_new
  from region_step s join region r on r.code = s.code_new and r.valid_to is null
 where s.code_new <> s.code_old and not exists (select from region_end e where e.code = r.code) and (not s.told or s.name <> r.name)
union all
select b.line, 'codeNew', 'code-used-later', b.code
  from region_begin b where exists (select from region r where r.code = b.code and (r.valid_from >= :day or r.valid_to > :day))
union all
select s.line, 'codeOld', 'region-below-stays', r.code::text
  from region_end e join region r on r.parent_code = e.code and r.valid_to is null
  cross join lateral (select min(line) as line from region_step where code_old = e.code) s
 where not exists (select from region_begin b where b.code = e.code) and not exists (select from region_end k where k.code = r.code)
 order by 1, 2, 3
