-- What a set of changes does. In: region_step, region_end, region_begin. Out: one row of counts.
select (select count(*) from region_end) as regions_ended, (select count(*) from region_begin) as regions_begun,
       (select count(*) from region_step s join family f on f.region_code = s.code_old where s.follows) as families,
       (select count(*) from region_step s join membership m on m.region_code = s.code_old where s.follows and m.status <> 'ENDED') as memberships,
       (select count(*) from family f where f.region_code in (select code_old from region_step where not stays and not follows)) as families_stay
