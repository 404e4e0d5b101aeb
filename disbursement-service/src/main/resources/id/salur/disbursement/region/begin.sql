-- Provinces and regencies that begin or get another name: those that were told, and regencies that go along with their province.
-- In: change. Out: rows of region.
-- \set change 'gen_random_uuid()'
insert into region (code, parent, level, name)
select distinct on (code) code, case length(code) when 2 then 'ID' else left(code, 2) end, case length(code) when 2 then 'PROVINCE' else 'REGENCY' end, name
from (
  select code_new as code, name, 1 as rank from region_succession where change_id = :change and length(code_new) <= 5
  union all
  select successor_of(r.code, :change), r.name, 2
  from region_succession s join region r on r.code > s.code_old and r.code < s.code_old || '/'
  where s.change_id = :change and s.follows and successor_of(r.code, :change) is not null
) begun order by code, rank
on conflict (code) do update set name = excluded.name, ended_on = null, became = null
