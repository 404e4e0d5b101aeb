-- What an account check tells of accounts that failed it: a failure says what a refusal of its bank would say. What two people have to
-- correct stays as it is: neither a later failure nor a pass takes its place. An account of a family that moved out of the caller's area
-- is left to its new district.
-- In: check, of account_check_result, and its run; day of the check. Out: rows of family_account.
-- \set check 'gen_random_uuid()'
-- \set run 'gen_random_uuid()'
-- \set day current_date
with refused as materialized (
  select e.family_id, c.bank, coalesce(f.region_code, e.region_code) as region_code, b.effect
  from account_check_result s
  join bank_reason b on b.code = s.reason and b.effect <> 'NO_EFFECT'
  join entitlement e on e.run_id = s.run_id and e.family_id = s.family_id
  left join family f on f.family_id = e.family_id
  cross join lateral bank_in(e.region_code, :day) c
  where s.check_id = :check and s.run_id = :run and not c.in_cash
), known as (
  update family_account a set state = r.effect,
    number = case when r.effect in ('FAILED', 'CLOSED', 'DEAD') then null else a.number end
  from refused r where a.family_id = r.family_id and a.bank = r.bank
    and a.state not in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
)
insert into family_account (family_id, bank, region_code, state)
select family_id, bank, region_code, effect from refused
on conflict do nothing
