-- The entitlements of a follow-up: those of the payments that it claimed, with their amounts and lines as they were.
-- In: id of the follow-up, follows. Out: rows of entitlement and entitlement_line.
-- \set id 'gen_random_uuid()'
-- \set follows 'gen_random_uuid()'
with written as (
  insert into entitlement (run_id, family_id, families, region_code, amount, cap_rule, follow_up_of, facts)
  select c.run_id, e.family_id, e.families, e.region_code, p.amount, e.cap_rule, p.id, e.facts
  from follow_up_claim c
  join payment p on p.id = c.payment_id and p.run_id = :follows
  join entitlement e on e.id = p.entitlement_id and e.run_id = :follows
  where c.run_id = :id
  returning id, family_id
)
insert into entitlement_line
  (entitlement_id, ordinal, region_code, component, rate_id, rate_amount, amount, capped, cut_by)
select w.id, l.ordinal, l.region_code, l.component, l.rate_id, l.rate_amount, l.amount, l.capped, l.cut_by
from written w
join entitlement o on o.run_id = :follows and o.family_id = w.family_id
cross join lateral (select * from entitlement_line where entitlement_id = o.id offset 0) l
