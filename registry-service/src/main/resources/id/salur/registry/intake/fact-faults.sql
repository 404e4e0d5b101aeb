-- Why a row of a file of facts says nothing: no such family in the caller's area, one that moved out, or two rows of one family that differ.
-- In: import_row, import_bad, import_found. Out: rows of import_fault.
insert into import_fault (line, family_no, column_name, code)
select i.line, i.family_no, case when i.kk_hash is null then 'nik' else 'kk' end, 'unknown-family'
  from import_row i
 where not exists (select from import_found f where f.line = i.line) and not exists (select from import_bad b where b.family_no = i.family_no)
union all
select line, family_no, 'kk', 'family-moved-out' from import_found where moved_out_on is not null
union all
select line, family_no, 'desil', 'differs-in-family'
  from (select line, family_no, min(desil) over w as low, max(desil) over w as high from import_found window w as (partition by family_id)) d where low < high
