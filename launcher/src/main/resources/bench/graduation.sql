create unlogged table bench_place (regency text, village text, regency_no bigint, village_no bigint, villages bigint);
--copy bench_place
insert into membership (family_id, programme, version, region_code, region_version, status, started_on)
select (lpad(to_hex(1717986918400 + n), 12, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid, 'PKH', 2, p.village, 1, 'ACTIVE', date '2019-01-01'
from generate_series(0, ${families} - 1) n
join bench_place p on p.regency_no = n / ${per} and p.village_no = n % p.villages
order by n;

analyze membership;

drop table bench_place;
