-- The projection of the same families.
create unlogged table bench_place (regency text, village text, regency_no bigint, village_no bigint, villages bigint);
--copy bench_place
create unlogged table bench_family as
select n, (lpad(to_hex(1717986918400 + n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid as id, p.village
from generate_series(0, ${families} - 1) n
join bench_place p on p.regency_no = n / ${per} and p.village_no = n % p.villages;

insert into family (family_id, version, region_code, persons) select id, 1, village, 2 + n % 3 from bench_family order by n;

insert into recipient (family_id, region_code, version, person_id, name) select id, village, 1, id, '\x${name}' from bench_family order by n;

insert into component_span (family_id, ordinal, region_code, component, span_from, span_until)
select f.id, s.ordinal, f.village, s.component, s.span_from, s.span_until
from bench_family f
cross join lateral (values
  (1, (array['SD', 'SMP', 'SMA'])[1 + f.n % 3], date '2013-06-01', date '2029-01-01'),
  (2, 'ANAK_0_6', date '2014-01-01' + (f.n % 900)::int, date '2021-01-01' + (f.n % 900)::int),
  (3, 'LANSIA', date '2017-01-01', date '2020-01-01')
) as s (ordinal, component, span_from, span_until)
where s.ordinal <= 1 + f.n % 3
order by f.n, s.ordinal;

insert into membership (family_id, programme, version, region_code, status, started_on, started_at)
select id, 'PKH', 2, village, 'ACTIVE', date '2019-01-01', timestamptz '2019-01-01 00:00Z' from bench_family order by n;

analyze family, recipient, component_span, membership;

drop table bench_family, bench_place;
