-- Claims for a follow-up the failed payments of the run it follows: each for one follow-up at most. Left out is whom a decision (SUSPEND,
-- END) holds back since the membership began, whom an officer excluded from one of the months, and who is held in payee, wherever they live by now.
-- In: id of the follow-up, follows, its firstMonth and months; from, below, its region as a range; referenceDate, its day.
-- Out: rows of follow_up_claim.
-- \set id 'gen_random_uuid()'
-- \set follows 'gen_random_uuid()'
-- \set firstMonth 10
-- \set months 3
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set referenceDate current_date
with held as materialized (
  select * from held_back(:from, :below, :referenceDate)
)
insert into follow_up_claim (payment_id, run_id, region_code)
select p.id, :id, p.region_code from payment p
where p.run_id = :follows and p.state in (select from_state from payment_transition where event = 'FOLLOW_UP')
  and not exists (select from run_exclusion x where x.programme = p.programme and x.fiscal_year = p.fiscal_year
                  and months_meet(x.first_month, x.months, :firstMonth, :months) and x.family_id = p.family_id and x.undone_at is null)
  and p.family_id not in (select family_id from held)
  and p.family_id not in (select family_id from held_of_run(:follows, :referenceDate))
on conflict do nothing
