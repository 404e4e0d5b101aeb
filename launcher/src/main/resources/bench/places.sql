-- Where the benchmark's families live: regencies in the order of their codes, each with its villages.
create unlogged table bench_place as
select d.code as regency, v.code as village, d.n as regency_no, row_number() over (partition by d.code order by v.code) - 1 as village_no,
       count(*) over (partition by d.code) as villages
from (select code, row_number() over (order by code) - 1 as n from region where level = 'REGENCY' and valid_to is null) d
join region v on v.level = 'VILLAGE' and v.valid_to is null and v.code >= d.code || '.' and v.code < d.code || '/';
