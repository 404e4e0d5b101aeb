-- Verified proposals of a quota in the order in which they get its places. In: quota, an id; free, places that are left; today; after, a place; rows.
-- Out: the columns of Waiting, keys and values as arrays. Costs the verified proposals of the region, which are sorted, and their families.
-- In psql: \set quota '''<id>''' \set free 10 \set today '''2026-01-12''' \set after 0 \set rows 50
with rule as (
    select o.keys from quota q join waiting_order o on coalesce(o.programme, q.programme) = q.programme
     where q.id = :quota and o.valid_from <= :today and (o.valid_to is null or o.valid_to > :today)
     order by o.programme nulls last, o.valid_from desc limit 1
), waits as (
    select p.id, p.family_id, p.region_code, r.keys,
           array(select case k.key when 'DESIL' then f.desil::text
                                   when 'VERIFIED_ON' then (p.verified_at at time zone 'Asia/Jakarta')::date::text
                                   when 'PROPOSED_ON' then (p.proposed_at at time zone 'Asia/Jakarta')::date::text end
                   from unnest(r.keys) with ordinality k (key, n) order by k.n) as said
      from quota q cross join rule r
      join proposal p on p.programme = q.programme and p.state = 'VERIFIED'
       and p.region_code >= case q.region_code when 'ID' then '' else q.region_code end
       and p.region_code < case q.region_code when 'ID' then ':' else q.region_code || '/' end
      join family f on f.id = p.family_id
     where q.id = :quota
), placed as (
    select w.*, row_number() over (order by array(select coalesce(lpad(v, 10, '0'), '~') from unnest(w.said) with ordinality u (v, n) order by n), id) as place
      from waits w
)
select place, id as proposal_id, family_id, region_code, place <= :free as room, keys, said from placed
 where place > :after order by place limit :rows
