-- What of known families becomes another, a row a fact: of the family (desil, programmes), of a member, who arrives (member), and by the rule REPLACE who
-- leaves (left) because the file does not name them. In: import_old, import_match, import_row; rule; told, facts that the file tells; families, whether its rows are members. Out: the temporary table import_change.
create temp table import_change on commit drop as
with told as materialized (
    select i.*, k.family_id, k.person_id, k.relation_now from import_match k join import_old o using (family_no) join import_row i using (line)
)
select o.family_no, o.family_id, o.first_line as line, null::uuid as person_id, d.fact
  from import_old o
  cross join lateral (values
       ('desil', o.desil is distinct from o.desil_now),
       ('programmes', exists (select from unnest(string_to_array(o.programmes, '|')) as p (code)
                               where not exists (select from proposal k where k.family_id = o.family_id and k.programme = p.code)))) d (fact, differs)
 where d.differs and d.fact = any (cast(:told as text[]))
union all
select t.family_no, t.family_id, t.line, t.person_id, d.fact
  from told t
  join person p on p.id = t.person_id
  cross join lateral (values
       ('nik', t.nik_hash is not null
               and not exists (select from person_identifier n where n.person_id = p.id and n.kind = 'NIK' and n.state <> 'WRONG')),
       ('name', t.name is distinct from p.name), ('sex', t.sex is distinct from p.sex), ('birth_date', t.birth_date is distinct from p.birth_date),
       ('relation', t.relation is distinct from t.relation_now), ('school_level', t.school_level is distinct from p.school_level),
       ('pregnant_until', t.pregnant_until is distinct from p.pregnant_until),
       ('severe_disability', t.severe_disability is distinct from p.severe_disability), ('employment', t.employment is distinct from p.employment))
       d (fact, differs)
 where d.differs and d.fact = any (cast(:told as text[]))
union all
select o.family_no, o.family_id, i.line, null, 'member'
  from import_old o join import_row i using (family_no) where :families and not exists (select from import_match k where k.line = i.line)
union all
select o.family_no, o.family_id, o.first_line, m.person_id, 'left'
  from import_old o
  join household_member m on m.family_id = o.family_id and m.valid_until is null
  join person p on p.id = m.person_id
 where :families and :rule = 'REPLACE' and p.died_on is null
   and not exists (select from import_match k where k.family_id = o.family_id and k.person_id = m.person_id)
