-- Families as an import and an approval would have left them. ${families} of them, ${per} a regency, in order of regency.
create unlogged table bench_family as
select n, (lpad(to_hex(1717986918400 + n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid as id, p.village
from generate_series(0, ${families} - 1) n
join bench_place p on p.regency_no = n / ${per} and p.village_no = n % p.villages;

insert into family (id, region_code, kk_hash, kk_cipher, desil)
select id, village, sha256(('k' || n)::bytea), '\x00', 1 + n % 4 from bench_family order by n;

insert into member (family_id, region_code, position, nik_hash, nik_cipher, name, sex, birth_date, relation, recipient, school_level, sealed_name)
select f.id, f.village, m.position, sha256(('n' || f.n || '.' || m.position)::bytea), '\x00', 'Warga', 'F', m.born, m.relation,
       m.position = 1, m.school, case m.position when 1 then 'sealed before' end
from bench_family f
cross join lateral (values
  (1, date '1985-01-01' + (f.n % 3000)::int, 'HEAD', null),
  (2, date '2007-01-01' + (f.n % 900)::int, 'CHILD', (array['SD', 'SMP', 'SMA'])[1 + f.n % 3]),
  (3, date '2014-01-01' + (f.n % 900)::int, 'CHILD', null),
  (4, date '1945-01-01' + (f.n % 3000)::int, 'PARENT', null)
) as m (position, born, relation, school)
where m.position <= 2 + f.n % 3
order by f.n, m.position;

insert into membership (family_id, programme, region_code, status, started_on)
select id, 'PKH', village, 'ACTIVE', date '2019-01-01' from bench_family order by n;

analyze family, member, membership;

drop table bench_family, bench_place;
