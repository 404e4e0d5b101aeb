-- Who carries these numbers and lives in a family that the caller may see: whose a number is says number_holders, by the index of numbers. Cost grows
-- with the numbers asked for.
-- In: numbers, keyed hashes of NIKs. Out: place of the number (1 is the first), the family, the person, the village, whether the money is paid to them.
-- \set numbers 'array[\'\\x00\'::bytea]'
select n.place, f.id as family_id, n.person_id, f.region_code, m.recipient
from number_holders(cast(:numbers as bytea[])) n
cross join lateral (
  select family_id, recipient from household_member where person_id = n.person_id and valid_until is null offset 0) m
join family f on f.id = m.family_id
order by n.place
