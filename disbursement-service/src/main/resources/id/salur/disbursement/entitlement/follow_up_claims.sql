-- Claims for a follow-up the failed payments of the run it follows: each for one follow-up at most.
-- In: id of the follow-up, follows; from, below, its region as a range; referenceDate, its day.
-- Out: rows of follow_up_claim.
-- \set id 'gen_random_uuid()'
-- \set follows 'gen_random_uuid()'
-- \set from '\'53.15\''
-- \set below '\'53.15/\''
-- \set referenceDate current_date
insert into follow_up_claim (payment_id, run_id, region_code)
select payment_id, :id, region_code from to_follow_up(:follows, :from, :below, :referenceDate)
on conflict do nothing
