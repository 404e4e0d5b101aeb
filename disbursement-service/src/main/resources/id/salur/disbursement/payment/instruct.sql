-- Turns the entitlements of a run into payments, one batch a bank. The bank is the one of the longest region prefix that holds on the day
-- of the order; a region without one has no payment, which the caller sees by the count.
-- In: run; releasedOn, the day of the order; leftOut, payees that the order leaves out.
-- Out: rows of payment_batch and payment; their number is the count of payments.
-- \set run 'gen_random_uuid()'
-- \set releasedOn current_date
-- \set leftOut 'array[gen_random_uuid()]'
with run as (
  select id, region_code, programme, fiscal_year, stage from stage_run where id = :run
), channel as materialized (
  select e.region_code, c.bank, c.in_cash
  from (select distinct region_code from entitlement where run_id = :run) e
  left join lateral bank_in(e.region_code, :releasedOn) c on true
), target as materialized (
  select e.*, c.bank, c.in_cash from entitlement e join channel c using (region_code)
  where e.run_id = :run and e.family_id not in (select unnest(cast(:leftOut as uuid[])))
), batch as (
  insert into payment_batch (run_id, region_code, bank, payments, amount, state)
  select r.id, r.region_code, t.bank, count(*), sum(t.amount), 'RELEASED'
  from target t cross join run r where t.bank is not null group by r.id, r.region_code, t.bank
  returning id, bank
)
insert into payment (entitlement_id, run_id, batch_id, family_id, families, region_code, regency_code, programme, fiscal_year,
                     stage, bank, amount, attempt, follow_up_of, open_account, state)
select t.id, r.id, b.id, t.family_id, t.families, t.region_code, r.region_code, r.programme, r.fiscal_year,
       r.stage, t.bank, t.amount, coalesce((select o.attempt from payment o where o.id = t.follow_up_of), 0) + 1, t.follow_up_of,
       not t.in_cash and coalesce((select a.state from family_account a where a.family_id = t.family_id and a.bank = t.bank),
                                  'NONE') <> 'OPEN', 'INSTRUCTED'
from target t join batch b using (bank) cross join run r
