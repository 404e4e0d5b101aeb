-- Families as they are told, a row each person who lives there. In: families, ids; at most a page. Out: one row a member, by place; programmes are those
-- that the family is paid by. Five index look-ups a family.
-- \set families 'array[]::uuid[]'
select f.id as family_id, f.region_code, f.desil, (f.registered_at at time zone 'Asia/Jakarta')::date as registered_on,
       array(select s.programme from membership s where s.family_id = f.id and s.status = 'ACTIVE' order by 1) as programmes,
       p.id as person_id, p.name, p.sex, extract(year from p.birth_date)::int as birth_year, p.died_on, p.known_since, m.relation, m.recipient
  from family f
  join household_member m on m.family_id = f.id and m.valid_until is null
  join person p on p.id = m.person_id
 where f.id = any (:families)
 order by f.region_code, f.id, m.position
