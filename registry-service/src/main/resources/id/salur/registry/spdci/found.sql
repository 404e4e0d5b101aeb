-- Who fits a condition in a region, one page, and how many they are. In: region and below, a range of codes; which, a condition over f (and p); people, the
-- join of who lives there, or nothing for families; person and position of a row; sort, a value to order by, and direction; most, a count beyond which
-- nothing more is counted; skip and rows, counts; today, a date. Out: total, at most most; family_id, person_id, in order; one row without ids if the page is empty.
-- Cost grows with the families of the range: a regency, or less.
-- \set people 'join household_member m on m.family_id = f.id and m.valid_until is null join person p on p.id = m.person_id'
with found as materialized (
    select f.id as family_id, :person as person_id, f.region_code, :position as position, :sort as sort
      from family f :people
     where f.region_code >= :region and f.region_code < :below and f.moved_out_on is null and :which
     limit :most
)
select t.total, k.family_id, k.person_id
  from (select count(*) as total from found) t
  left join (
       select family_id, person_id, row_number() over (order by sort :direction nulls last, region_code, family_id, position) as place
         from found) k on k.place > :skip and k.place <= :skip + :rows
 order by k.place
