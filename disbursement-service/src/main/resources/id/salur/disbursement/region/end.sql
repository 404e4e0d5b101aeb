-- Provinces and regencies that ended, and what became of each that has one successor. A code that another region took over goes on.
-- In: change; day. Out: rows of region.
-- \set change 'gen_random_uuid()'
-- \set day '\'2026-01-01\'::date'
with ended as (
  select r.code from region r join region_succession s on s.code_old = r.code and s.change_id = :change where not s.stays
  union
  select r.code from region_succession s join region r on r.code > s.code_old and r.code < s.code_old || '/'
  where s.change_id = :change and successor_of(r.code, :change) is not null
)
update region r set ended_on = :day, became = successor_of(r.code, :change)
from ended e
where r.code = e.code and r.code not in (select code_new from region_succession where change_id = :change)
  and r.code not in (select successor_of(code, :change) from ended where successor_of(code, :change) is not null)
