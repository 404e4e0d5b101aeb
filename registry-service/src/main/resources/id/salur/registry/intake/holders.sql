-- Who has the numbers of a file already: they are looked up in lots, as an array of them all may be too long, and only who has one is looked at.
-- In: import_row, import_bad, import_known, import_match. Out: the temporary table import_holder.
create temp table import_holder on commit drop as
with asked as materialized (
    select row_number() over (order by i.line) - 1 as place, i.line, i.family_no, i.nik_hash
      from import_row i
     where i.nik_hash is not null
       and not exists (select from import_bad b where b.family_no = i.family_no)
       and not exists (select from import_known k where k.family_no = i.family_no)
       and not exists (select from import_match m where m.line = i.line and m.by_number)
), lot as materialized (
    select place / 10000 as no, array_agg(nik_hash order by place) as numbers from asked group by place / 10000
)
select a.line, a.family_no, h.person_id, h.housed, h.left_on
  from lot l
  cross join lateral number_holders(l.numbers) n
  join asked a on a.place = l.no * 10000 + n.place - 1
  cross join lateral nik_holder(a.nik_hash) h
