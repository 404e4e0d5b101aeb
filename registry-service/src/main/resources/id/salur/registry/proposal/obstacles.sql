
-- What would keep a family out. In: judged with the column obstacles, one row. Out: approval, what approval here refuses for; ministry, what the
-- ministry may return. A quota is seen by who works in its region; more memberships than it has places are not counted.
select j.obstacles || j.reasons as approval,
       array_remove(array[
           case when exists (
               select from household_member o join person p on p.id = o.person_id
                where o.family_id = j.family_id and coalesce(o.valid_from <= j.as_of, true)
                  and coalesce(least(p.died_on, o.valid_until) > j.as_of, true)
                  and not exists (select from person_identifier i where i.person_id = o.person_id and i.kind = 'NIK' and i.state = 'VERIFIED'))
             then 'NIK_NOT_VERIFIED' end,
           case when j.obstacles = '{}' and exists (
               select from quota q
                where q.programme = j.programme and q.fiscal_year = extract(year from j.as_of)
                  and q.region_code in ('ID', left(j.region_code, 2), left(j.region_code, 5))
                  and q.families <= (
                      select count(*) from (
                          select from membership m
                           where m.programme = q.programme and m.status <> 'ENDED'
                             and m.region_code >= case q.region_code when 'ID' then '' else q.region_code end
                             and m.region_code < case q.region_code when 'ID' then ':' else q.region_code || '/' end
                           limit q.families) used))
             then 'QUOTA_FULL' end], null) as ministry
  from judged j
