-- Computes a run of a programme that pays applications: the named calculation PER_APPLICATION.
-- Due is an approved application that holds on the reference date: of the run's year, or of any year if its aid continues; not excluded,
-- whose account no bank refused, and in no other submitted run of its months. One line: the units of its rule. The payee, in {@code
-- family_id}, is the application. Cost grows with the approved applications of the regency.
-- In: id of the run; from, below, its region as a range; referenceDate, its day. Out: rows of entitlement and entitlement_line.
-- \set id 'gen_random_uuid()'
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set referenceDate current_date
with run as (
  select * from stage_run where id = :id
), held as materialized (
  select * from held_back(:from, :below, :referenceDate)
), candidate as materialized (
  select a.id, a.region_code, a.amount, a.quantity, a.unit_cost, a.version, a.rule_id, u.unit, u.subject,
         (select count(*) from aid_member m where m.application_id = a.id) as members
  from run join aid_application a on a.programme = run.programme and a.state = 'APPROVED'
  join aid_rule u on u.id = a.rule_id
  where a.region_code >= :from and a.region_code < :below and a.amount > 0
    and a.valid_from <= run.reference_date and (a.valid_until is null or a.valid_until >= run.reference_date)
    and (u.continuing or a.fiscal_year = run.fiscal_year)
    and not exists (select from run_exclusion x where x.programme = run.programme and x.fiscal_year = run.fiscal_year
                    and months_meet(x.first_month, x.months, run.first_month, run.months) and x.family_id = a.id and x.undone_at is null)
    and a.id not in (select family_id from held)
), claimed as materialized (
  select payee
  from run, claimed_by_others(run.programme, run.fiscal_year, run.first_month, run.months, run.id, array(select id from candidate)) as payee
), written as (
  insert into entitlement (run_id, family_id, families, region_code, amount, facts)
  select run.id, c.id, c.members, c.region_code, c.amount,
         jsonb_build_object('asOf', run.reference_date, 'regionCode', c.region_code, 'subject', c.subject,
           'members', c.members, 'quantity', c.quantity, 'unitCost', c.unit_cost, 'version', c.version)
  from run cross join candidate c where c.id not in (select payee from claimed)
  returning id, family_id, region_code
)
insert into entitlement_line (entitlement_id, ordinal, region_code, component, rate_id, rate_amount, amount, capped)
select w.id, 1, w.region_code, c.unit, c.rule_id, c.amount, c.amount, false
from written w join candidate c on c.id = w.family_id
