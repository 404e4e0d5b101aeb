-- What a set of changes does to each region: as told, and what follows from it for all that lies below. A region with one successor that does not
-- stay takes what is below along, by the beginning of the code, but for what has a row of its own.
-- In: the temporary table change_row (line, code_old, code_new, name, legal_basis, confirmed), all of one day. Out: the temporary table region_step
-- (line, code_old, code_new, name, legal_basis, confirmed, told, stays: the old region goes on, follows: who lives there has one place to go).
create temp table region_step on commit drop as
with old as materialized (
    select code_old, bool_or(code_new = code_old) as stays, count(distinct code_new) filter (where code_new <> code_old) as others,
           min(code_new::text) filter (where code_new <> code_old) as only_new, min(line) as line
      from change_row group by code_old
), below as materialized (
    select distinct on (r.code) r.code, o.*
      from old o join region r on r.code > o.code_old || '.' and r.code < o.code_old || '/' and r.valid_to is null
     where not exists (select from old own where own.code_old = r.code)
     order by r.code, length(o.code_old) desc
)
select c.line, c.code_old::text, c.code_new::text, c.name, c.legal_basis, c.confirmed, true as told, o.stays, not o.stays and o.others = 1 as follows
  from change_row c join old o using (code_old)
 union all
select b.line, b.code::text, b.only_new || substr(b.code, length(b.code_old) + 1), null, c.legal_basis, c.confirmed, false, false, true
  from below b join change_row c on c.code_old = b.code_old and c.code_new = b.only_new
 where not b.stays and b.others = 1
