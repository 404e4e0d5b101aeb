-- The accounts of the ledger beside the payments that are theirs, by the state that a payment is in (payment_position), and beside what is
-- committed to runs.
-- In: programme, fiscalYear; fund, null: any; from, below, a region as a range. Out: account; ledger, payments (rupiah); holds.
-- \set programme '\'PKH\''
-- \set fiscalYear 2019
-- \set fund null
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
with ledger as (
  select a.fund, a.kind, a.region_code, a.bank, a.run_id,
         coalesce(sum(case p.side when 'D' then p.amount else -p.amount end), 0) as amount
  from account a left join posting p on p.account_id = a.id
  where a.programme = :programme and a.fiscal_year = :fiscalYear
    and a.region_code >= :from and a.region_code < :below
    and a.kind in ('STAGE_RUN', 'IN_TRANSIT', 'SETTLED', 'RETURNED')
  group by a.id
), by_state as (
  select r.fund, p.run_id, p.regency_code, p.bank, p.state, p.amount, p.paid
  from (select run_id, regency_code, bank, state, sum(amount) as amount, sum(paid_amount) as paid from payment
        where programme = :programme and fiscal_year = :fiscalYear and region_code >= :from and region_code < :below
        group by run_id, regency_code, bank, state) p
  join stage_run r on r.id = p.run_id
), placed as (
  select b.fund, b.regency_code as region_code, v.kind, b.bank, b.run_id, v.amount
  from by_state b join payment_position s on s.state = b.state
  cross join lateral (values
    (case s.position when 'HELD' then 'STAGE_RUN' else s.position end, case when s.paid_settled then b.amount - b.paid else b.amount end),
    ('SETTLED', case when s.paid_settled then b.paid end)) v (kind, amount)
  where v.amount is not null and v.kind <> 'NONE'
  union all
  select r.fund, r.region_code, 'STAGE_RUN', null, r.id, e.amount from stage_run r join entitlement e on e.run_id = r.id
  where r.programme = :programme and r.fiscal_year = :fiscalYear and r.state in ('SUBMITTED', 'APPROVED')
), sub as (
  select fund, kind, region_code, case kind when 'IN_TRANSIT' then bank end as bank, case kind when 'STAGE_RUN' then run_id end as run_id,
         sum(amount) as amount
  from placed group by 1, 2, 3, 4, 5
)
select concat_ws(' ', kind, region_code, nullif(bank, ''), nullif(run_id, ''), nullif(fund, 'APBN')) as account,
       coalesce(l.amount, 0) as ledger, coalesce(s.amount, 0) as payments,
       coalesce(l.amount, 0) = coalesce(s.amount, 0) as holds
from (select fund, kind, region_code, coalesce(bank, '') as bank, coalesce(run_id::text, '') as run_id, amount from ledger) l
full join (select fund, kind, region_code, coalesce(bank, '') as bank, coalesce(run_id::text, '') as run_id, amount from sub) s
  using (fund, kind, region_code, bank, run_id)
where region_code >= :from and region_code < :below and (cast(:fund as text) is null or fund = :fund)
order by fund, region_code, kind, bank, run_id
