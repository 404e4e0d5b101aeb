-- The bank that pays in a region on a day: of the longest code that holds there, or of the nation; no row where none pays. One select
-- under the caller's rights, so that the planner puts it in the place of its call.
create function bank_in(region text, day date) returns table (bank text, in_cash boolean)
  language sql stable
begin atomic
  select c.bank, c.in_cash from payment_channel c
  where (c.region_code = 'ID' or c.region_code = region or region like c.region_code || '.%')
    and c.valid_from <= day and (c.valid_to is null or c.valid_to >= day)
  order by c.region_code <> 'ID' desc, length(c.region_code) desc limit 1;
end;

-- Who is held back from every payment because of whom or what it would go to, and why: a bank refused the account, in paying or in a check,
-- and nobody corrected it yet, where the account is the one at the bank that pays in its village on that day; the recipient is missing, as
-- the registry told; or nobody said whom to pay for an application, it is to be approved anew, or its account is refused or at another bank,
-- for nobody opens one in its place. A few rows of an index, but for applications: as many as the region has are read.
create function held_back(at_least text, below text, day date) returns table (family_id uuid, state text)
  language sql stable
begin atomic
  select a.family_id, a.state from family_account a
  where a.region_code >= at_least and a.region_code < below
    and a.state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
    and a.bank = (select b.bank from bank_in(a.region_code, day) b)
  union all
  select r.family_id, 'RECIPIENT_MISSING' from recipient r
  where r.region_code >= at_least and r.region_code < below and r.missing_since is not null
  union all
  select a.id, 'PAYEE_MISSING' from aid_application a
  where a.region_code >= at_least and a.region_code < below and a.state = 'APPROVED' and a.amount > 0 and a.subject <> 'FAMILY'
    and not exists (select from aid_payee y where y.application_id = a.id)
  union all
  select x.id, coalesce(a.state, 'NO_ACCOUNT') from aid_application x
  join aid_payee y on y.application_id = x.id
  left join family_account a on a.family_id = x.id and a.bank = (select b.bank from bank_in(x.region_code, day) b)
  where x.region_code >= at_least and x.region_code < below and x.state = 'APPROVED' and x.amount > 0
    and coalesce(a.state, 'NO_ACCOUNT') not in ('OPEN', 'WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
  union all
  select a.id, 'NOT_APPROVED' from aid_application a
  where a.region_code >= at_least and a.region_code < below and a.state in ('PROPOSED', 'VERIFIED', 'REJECTED', 'WITHDRAWN');
end;

-- As V62 and V61 have them, by bank_in.
create or replace function paying_bank(village text, on_day date) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select b.bank from bank_in(village, on_day) b);

create or replace function held_of_run(of_run uuid, on_day date) returns table (family_id uuid, state text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.family_id, a.state
    from family_account a
    join entitlement e on e.run_id = of_run and e.family_id = a.family_id
    where a.state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
      and a.bank = (select b.bank from bank_in(e.region_code, on_day) b)
      and exists (select from stage_run r where r.id = of_run and in_area(r.region_code))
    union all
    select e.family_id, 'RECIPIENT_MISSING'
    from recipient r join entitlement e on e.run_id = of_run and e.family_id = r.family_id
    where r.missing_since is not null
      and exists (select from stage_run s where s.id = of_run and in_area(s.region_code))
    union all
    select e.family_id, 'DECISION'
    from stage_run s join entitlement e on e.run_id = s.id
    join last_decision d on d.family_id = e.family_id and d.programme = s.programme and d.decision in ('SUSPEND', 'END')
    where s.id = of_run and in_area(s.region_code)
      and not exists (select from membership m
                      where m.family_id = d.family_id and m.programme = d.programme and m.started_at > d.decided_at);
  end;
