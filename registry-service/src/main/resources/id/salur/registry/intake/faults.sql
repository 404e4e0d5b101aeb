-- What is wrong with the rows of a file that needs other rows or other tables, except whether a number is taken, beside what each row says.
-- In: the temporary table import_row; mostMembers, a count. Out: the temporary table import_fault (line, family_no, column_name, code).
create temp table import_fault on commit drop as
with first as materialized (
    select distinct on (family_no) family_no, kk_hash, village, desil, programmes, line
      from import_row order by family_no, line
), owner as materialized (
    select nik_hash, min(family_no) as low, max(family_no) as high, count(*) as n from import_row
     where nik_hash is not null group by nik_hash
), place as materialized (
    select v.village, in_area(v.village) as inside,
           case when k.code is null then 'unknown-village'
                when k.valid_to is not null then 'region-ended/' || array_to_string(region_successors(v.village), ',')
                when exists (select from region_dispute d where d.code = v.village and d.valid_to is null and not d.takes_families) then 'village-disputed'
           end as fault
      from (select distinct village from import_row where village is not null) v
      left join lateral (select r.code, r.valid_to from region r where r.code = v.village and r.level = 'VILLAGE'
                          order by r.valid_from desc limit 1) k on true
), strange as materialized (
    select w.programmes
      from (select distinct programmes from import_row where programmes <> '') w
     where exists (select from unnest(string_to_array(w.programmes, '|')) as p (code)
                    where not exists (select from programme g where g.code = p.code and g.takes_members))
), shape as materialized (
    select family_no, min(line) as line, count(*) as members, count(*) filter (where recipient) as recipients,
           count(*) filter (where relation = 'HEAD') as heads
      from import_row group by family_no
)
select line, family_no, split_part(fault, ':', 1) as column_name, split_part(fault, ':', 2) as code
  from import_row, unnest(string_to_array(faults, ' ')) as f (fault)
union all
select i.line, i.family_no, 'village', coalesce(p.fault, 'outside-area')
  from import_row i join place p using (village) where p.fault is not null or not p.inside
union all
select i.line, i.family_no, 'programmes', 'unknown-programmes' from import_row i join strange using (programmes)
union all
select f.line, f.family_no, 'kk', 'family-not-consecutive' from first f
  join (select kk_hash from first where kk_hash is not null group by kk_hash having count(*) > 1) twice using (kk_hash)
union all
select i.line, i.family_no, 'nik', case when o.low < o.high then 'nik-in-another-family' else 'nik-twice' end
  from import_row i join owner o using (nik_hash) where o.n > 1
union all
select i.line, i.family_no, d.column_name, 'differs-in-family'
  from import_row i join first f using (family_no)
  cross join lateral (values ('village', i.village is distinct from f.village), ('desil', i.desil is distinct from f.desil),
                             ('programmes', i.programmes is distinct from f.programmes)) d (column_name, differs)
 where d.differs
union all
select s.line, s.family_no, d.column_name, d.code
  from shape s
  cross join lateral (values ('recipient', 'recipient-count', s.recipients <> 1), ('relation', 'head-count', s.heads <> 1),
                             ('kk', 'member-count', s.members > :mostMembers)) d (column_name, code, wrong)
 where d.wrong
