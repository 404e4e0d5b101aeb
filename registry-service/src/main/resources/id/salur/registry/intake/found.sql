-- Which registered families the rows of a file of facts mean, by KK number, or by the NIK of somebody who lives there. In: import_row, import_bad.
-- Out: the temporary table import_found.
create temp table import_found on commit drop as
select i.family_no, i.line, i.desil, i.programmes, f.id as family_id, f.region_code, f.moved_out_on, f.desil as desil_now
  from import_row i
  cross join lateral (
       select id, region_code, moved_out_on, desil from family where kk_hash = i.kk_hash
        union all
       select f.id, f.region_code, f.moved_out_on, f.desil
         from person_identifier n
         join household_member m on m.person_id = n.person_id and m.valid_until is null
         join family f on f.id = m.family_id
        where i.kk_hash is null and n.kind = 'NIK' and n.hash = i.nik_hash and n.state <> 'WRONG') f
 where not exists (select from import_bad b where b.family_no = i.family_no)
