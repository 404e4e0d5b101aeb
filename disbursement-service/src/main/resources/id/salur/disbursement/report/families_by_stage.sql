-- Families and groups that were paid, by programme and stage, alone and up to the stage: a family counts once in each.
-- In: fiscalYear; programme, fund, bank, stage, null: any; from, below, a region as a range.
-- Out: key, programme, stage, families, families_to_stage, payees (counts), settled, settled_to_stage (rupiah).
-- \set fiscalYear 2019
-- \set programme null
-- \set fund null
-- \set bank null
-- \set stage null
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
with paid as materialized (
  select p.programme, p.family_id, p.stage, (lpad(r.stage_no::text, 2, '0') || ' ' || p.stage) collate "C" as place,
         p.families, case when s.paid_settled then p.paid_amount else p.amount end as amount
  from payment p join stage_run r on r.id = p.run_id and (cast(:fund as text) is null or r.fund = :fund)
  join payment_position s on s.state = p.state and (s.position = 'SETTLED' or s.paid_settled)
  where p.fiscal_year = :fiscalYear and (cast(:programme as text) is null or p.programme = :programme)
    and p.region_code >= :from and p.region_code < :below
    and (cast(:bank as text) is null or p.bank = :bank)
), payee as (
  select programme, place, stage, family_id, max(families) as families, sum(amount) as amount
  from paid group by programme, place, stage, family_id
), stage as (
  select programme, place, stage, sum(families) as families, count(*) as payees, sum(amount) as settled
  from payee group by programme, place, stage
), first as (
  select programme, place, sum(families) as families
  from (select programme, family_id, min(place) as place, max(families) as families from payee group by programme, family_id) f
  group by programme, place
), running as (
  select s.*, sum(coalesce(f.families, 0)) over so_far as families_to_stage, sum(s.settled) over so_far as settled_to_stage
  from stage s left join first f using (programme, place)
  window so_far as (partition by s.programme order by s.place)
)
select programme || ' ' || place as key, programme, stage, families, families_to_stage, payees, settled, settled_to_stage
from running where cast(:stage as text) is null or stage = :stage
