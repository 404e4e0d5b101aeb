-- Names of kecamatan and villages under their new codes; the old ones stay for what was reported under them.
-- In: change. Out: rows of place_name.
-- \set change 'gen_random_uuid()'
insert into place_name (code, name)
select distinct on (code) code, name
from (
  select code_new as code, name, 1 as rank from region_succession where change_id = :change and length(code_new) > 5
  union all
  select successor_of(p.code, :change), p.name, 2
  from region_succession s join place_name p on p.code > s.code_old and p.code < s.code_old || '/'
  where s.change_id = :change and s.follows and successor_of(p.code, :change) is not null
) named order by code, rank
on conflict (code) do update set name = excluded.name
