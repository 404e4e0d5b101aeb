-- Families as an import and an approval would have left them. ${families} of them, ${per} a regency, in order of regency.
create unlogged table bench_family as
select n, (lpad(to_hex(1717986918400 + n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid as id, p.village
from generate_series(0, ${families} - 1) n
join bench_place p on p.regency_no = n / ${per} and p.village_no = n % p.villages;

insert into family (id, region_code, kk_hash, kk_cipher, desil)
select id, village, sha256(('k' || n)::bytea), '\x00', 1 + n % 4 from bench_family order by n;

create unlogged table bench_person as
select f.id as family_id, f.n, f.village, (lpad(to_hex(1717986918400 + f.n), 12, '0') || '7' || lpad(to_hex(m.position), 3, '0') || '8000' || lpad(to_hex(f.n), 12, '0'))::uuid as id,
       m.position, m.born, m.relation, m.school
from bench_family f
cross join lateral (values
  (1, date '1985-01-01' + (f.n % 3000)::int, 'HEAD', null),
  (2, date '2007-01-01' + (f.n % 900)::int, 'CHILD', (array['SD', 'SMP', 'SMA'])[1 + f.n % 3]),
  (3, date '2014-01-01' + (f.n % 900)::int, 'CHILD', null),
  (4, date '1945-01-01' + (f.n % 3000)::int, 'PARENT', null)
) as m (position, born, relation, school)
where m.position <= 2 + f.n % 3;

insert into person (id, region_code, name, sex, birth_date, school_level, sealed_name)
select id, village, 'Warga', 'F', born, school, case position when 1 then 'sealed before' end from bench_person order by n, position;

insert into person_identifier (person_id, region_code, hash, cipher)
select id, village, sha256(('n' || n || '.' || position)::bytea), '\x00' from bench_person order by n, position;

insert into household_member (family_id, person_id, region_code, position, relation, recipient)
select family_id, id, village, position, relation, position = 1 from bench_person order by n, position;

insert into membership (family_id, programme, region_code, status, started_on)
select id, 'PKH', village, 'ACTIVE', date '2019-01-01' from bench_family order by n;

analyze family, person, person_identifier, household_member, membership;

drop table bench_family, bench_person, bench_place;
