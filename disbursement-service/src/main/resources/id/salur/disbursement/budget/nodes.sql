-- What each region was allocated of a budget, and where that lies now.
-- In: programme, fiscalYear; fund, null: any; from, below, a region as a range; after, a region's code, and limit for a page.
-- Out: fund, region_code, level; allocated, settled, returned, in_transit, unspent (rupiah); holds: the four are what was allocated, and
--     postings are balances.
-- \set programme '\'PKH\''
-- \set fiscalYear 2019
-- \set fund null
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set after '\'\''
-- \set limit 100
with held as (
  select a.id, a.fund, a.kind, a.region_code, a.balance,
         coalesce(sum(case p.side when 'D' then p.amount else -p.amount end), 0) as ledger
  from account a left join posting p on p.account_id = a.id
  where a.programme = :programme and a.fiscal_year = :fiscalYear and a.kind <> 'TREASURY'
    and a.region_code >= :from and a.region_code < :below
    and (cast(:fund as text) is null or a.fund = :fund)
  group by a.id
), given as (
  select fund, region_code, sum(amount) as amount from (
    select fund, region_code, amount from budget where programme = :programme and fiscal_year = :fiscalYear
    union all
    select fund, region_code, amount from budget_revision where programme = :programme and fiscal_year = :fiscalYear
    union all
    select fund, region_code, amount from budget_allocation where programme = :programme and fiscal_year = :fiscalYear
  ) orders group by fund, region_code
), node as (
  select distinct h.fund, r.code, r.level from region r join held h on h.region_code = r.code
  where r.code > :after and (r.code >= :from and r.code < :below)
  order by h.fund, r.code limit :limit
), total as (
  select n.fund, n.code, n.level,
         coalesce((select g.amount from given g where g.fund = n.fund and g.region_code = n.code), 0) as allocated,
         coalesce(sum(h.ledger) filter (where h.kind = 'SETTLED'), 0) as settled,
         coalesce(sum(h.ledger) filter (where h.kind = 'RETURNED'), 0) as returned,
         coalesce(sum(h.ledger) filter (where h.kind = 'IN_TRANSIT'), 0) as in_transit,
         coalesce(sum(h.ledger) filter (where h.kind in ('NATIONAL', 'PROVINCE', 'REGENCY', 'STAGE_RUN')), 0) as unspent,
         bool_and(h.ledger = h.balance) as balances
  from node n join held h on h.fund = n.fund and
    (n.code = 'ID' or h.region_code = n.code or (h.region_code > n.code and h.region_code < n.code || '/'))
  group by n.fund, n.code, n.level
)
select fund, code as region_code, level, allocated, settled, returned, in_transit, unspent,
       allocated = settled + returned + in_transit + unspent and balances as holds
from total order by fund, code
