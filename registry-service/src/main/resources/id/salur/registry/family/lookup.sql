-- Who carries these numbers and lives in a family that the caller may see, by the index of numbers: cost grows with the numbers asked for.
-- In: numbers, keyed hashes of NIKs. Out: place of the number (1 is the first), the family, the person, the village, whether the money is paid to them.
-- \set numbers 'array[\'\\x00\'::bytea]'
select asked.place, f.id as family_id, i.person_id, f.region_code, m.recipient
from unnest(cast(:numbers as bytea[])) with ordinality as asked (number, place)
cross join lateral (
  select person_id from person_identifier where kind = 'NIK' and hash = asked.number and state <> 'WRONG' offset 0) i
join household_member m on m.person_id = i.person_id and m.valid_until is null
join family f on f.id = m.family_id
order by asked.place
