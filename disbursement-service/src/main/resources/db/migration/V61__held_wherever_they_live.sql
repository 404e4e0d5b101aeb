-- A move lifts no hold: whoever releases or follows up a run sees no rows of a family that lives elsewhere by now.

-- Who of a run is held back, wherever they live: the account at the bank that this run would pay is refused, the recipient is missing, or a
-- decision holds the family since its membership began (DECISION). It says no more than that, and only of a run of the caller's area.
create function held_of_run(of_run uuid, on_day date) returns table (family_id uuid, state text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.family_id, a.state
    from family_account a
    join entitlement e on e.run_id = of_run and e.family_id = a.family_id
    where a.state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY')
      and a.bank = (
        select c.bank from payment_channel c
        where (c.region_code = 'ID' or c.region_code = e.region_code or e.region_code like c.region_code || '.%')
          and c.valid_from <= on_day and (c.valid_to is null or c.valid_to >= on_day)
        order by c.region_code <> 'ID' desc, length(c.region_code) desc limit 1)
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

-- An account lies where its family lives, also one that a bank opens after the family moved. Those who bring the bank's file need not see where.
create function account_in_place() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update family_account a set region_code = f.region_code from added n join family f on f.family_id = n.family_id
  where a.family_id = n.family_id and a.bank = n.bank and n.region_code <> f.region_code;
  return null;
end $$;
create trigger account_in_place after insert on family_account referencing new table as added
  for each statement execute function account_in_place();

update family_account a set region_code = f.region_code from family f where f.family_id = a.family_id and a.region_code <> f.region_code;
update last_decision d set region_code = f.region_code from family f where f.family_id = d.family_id and d.region_code <> f.region_code;

-- What is proposed goes along with the family: who looks after it now decides.
update account_correction c set region_code = f.region_code from family f
where f.family_id = c.family_id and c.state = 'PROPOSED' and c.region_code <> f.region_code;
grant update (region_code) on account_correction to ${app};
