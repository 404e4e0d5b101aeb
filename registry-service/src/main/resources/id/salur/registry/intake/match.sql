-- Who of a known family's members a row of the file means: who carries its NIK, or who has no NIK, or the row none, by name, birth date and sex.
-- In: import_old (families that the rule lets the file change), import_row. Out: the temporary table import_match, a row of the file at most once.
create temp table import_match on commit drop as
select distinct on (i.line) i.line, i.family_no, o.family_id, m.person_id, m.position, m.relation as relation_now, m.recipient as recipient_now,
       n.hash = i.nik_hash as by_number
  from import_old o
  join import_row i using (family_no)
  join household_member m on m.family_id = o.family_id and m.valid_until is null
  join person p on p.id = m.person_id
  left join person_identifier n on n.person_id = p.id and n.kind = 'NIK' and n.state <> 'WRONG'
 where n.hash = i.nik_hash
    or ((n.hash is null or i.nik_hash is null) and (lower(p.name), p.birth_date, p.sex) = (lower(i.name), i.birth_date, i.sex))
 order by i.line, by_number desc nulls last, m.position
