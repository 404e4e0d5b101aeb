-- What keeps a run from its next step, so that an answer can say it with the run, in one query, and the step refuses for the same.

-- Whether a line of a bank still waits. A short or excess amount waits as long as the payment is so; what contradicts or is unknown waits for
-- a person; of any other nobody has to say anything. The payment is null for a line without one.
create function line_waits(l result_line, p payment) returns boolean
  language sql stable
  return not exists (select from discrepancy_resolution r where r.file_id = l.file_id and r.line_no = l.line_no)
     and case l.outcome when 'UNDERPAID' then p.state = 'UNDERPAID'
                        when 'OVERPAID' then p.state = 'OVERPAID' or p.state = 'PAID' and p.paid_amount > p.amount
                        else l.outcome in ('UNKNOWN', 'CONTRADICTED') end;

-- Lines of a run that still wait.
create function lines_of_run(run uuid) returns table (file_id uuid, line_no integer)
  language sql stable
begin atomic
  select l.file_id, l.line_no
  from result_line l left join payment p on p.id = l.payment_id and p.batch_id = l.batch_id
  where l.batch_id in (select b.id from payment_batch b where b.run_id = run)
    and l.outcome in ('UNDERPAID', 'OVERPAID', 'DUPLICATE', 'UNKNOWN', 'CONTRADICTED') and line_waits(l, p);
end;

-- The failed payments of a run that a follow-up can pay again. Left out is whom a decision (SUSPEND, END) holds back since the membership began,
-- whom an officer excluded from one of the months, who is held in payee, wherever they live by now, and what another follow-up claimed.
create function to_follow_up(run uuid, at_least text, below text, day date) returns table (payment_id uuid, region_code text)
  language sql stable
begin atomic
  with held as materialized (
    select h.family_id from held_back(at_least, below, day) h union all select h.family_id from held_of_run(run, day) h
  )
  select p.id, p.region_code from payment p join stage_run r on r.id = p.run_id
  where p.run_id = run and p.state in (select t.from_state from payment_transition t where t.event = 'FOLLOW_UP')
    and not exists (select from follow_up_claim c where c.payment_id = p.id)
    and not exists (select from run_exclusion x where x.programme = p.programme and x.fiscal_year = p.fiscal_year
                    and months_meet(x.first_month, x.months, r.first_month, r.months) and x.family_id = p.family_id and x.undone_at is null)
    and p.family_id not in (select family_id from held);
end;

-- Families of a run with an account and no check of it, where the year's rule asks for one. Who is paid in cash or gets an account with the
-- payment has none that could be checked. A check is of the account of its day: one that people corrected or named since is not checked.
create function unchecked_of_run(run uuid) returns table (family_id uuid)
  language sql stable
begin atomic
  select e.family_id from entitlement e join stage_run s on s.id = e.run_id
  where e.run_id = run
    and exists (select from account_check_rule u where u.programme = s.programme and u.required
                and s.fiscal_year between u.year_from and coalesce(u.year_to, s.fiscal_year))
    and exists (select from family_account a where a.family_id = e.family_id and a.state = 'OPEN')
    and not exists (
      select from account_check_result r join account_check c on c.id = r.check_id
      where r.run_id = run and r.family_id = e.family_id
        and not exists (select from account_correction k where k.family_id = e.family_id and k.state = 'APPROVED'
                        and k.decided_at > c.received_at)
        and not exists (select from aid_payee y where y.application_id = e.family_id and y.named_at > c.received_at));
end;

-- Whom an order of a day leaves out: who failed the check by the newest word, and who is held.
create function left_out(run uuid, at_least text, below text, day date) returns table (family_id uuid, families integer, amount bigint)
  language sql stable
begin atomic
  with held as materialized (
    select h.family_id from held_back(at_least, below, day) h
    union all select h.family_id from held_of_run(run, day) h where h.state <> 'DECISION'
    union all select n.family_id from account_check_now n where n.run_id = run and n.result = 'FAILED'
  )
  select e.family_id, e.families, e.amount from entitlement e where e.run_id = run and e.family_id in (select family_id from held);
end;

-- Which actions of a run would be refused now, and the problem that they would be refused with. Looked at only in the state that allows the
-- action; of a settled run a few rows of an index each, of an approved one its entitlements. The order of a release is taken as one of today,
-- or of the last day of the run's year.
create function run_obstacles(r stage_run) returns table (action text, reason text)
  language sql stable
begin atomic
  select 'SUBMIT', 'NOTHING_TO_PAY' where r.state = 'COMPUTED' and r.payees = 0
  union all
  select 'RELEASE', o.reason
  from (select least((now() at time zone 'Asia/Jakarta')::date, make_date(r.fiscal_year, 12, 31)) as day where r.state = 'APPROVED') t
  cross join lateral (
    select case
      when exists (select from unchecked_of_run(r.id)) then 'ACCOUNT_CHECK_MISSING'
      when (select count(*) from left_out(r.id, r.region_code, r.region_code || '/', t.day)) = r.payees then 'NOTHING_TO_PAY'
      when exists (
        select from (
          select distinct e.region_code from entitlement e
          where e.run_id = r.id
            and e.family_id not in (select l.family_id from left_out(r.id, r.region_code, r.region_code || '/', t.day) l)) place
        where not exists (select from bank_in(place.region_code, t.day))) then 'NO_CHANNEL'
    end as reason) o
  where o.reason is not null
  union all
  select 'STANDING_INSTRUCTION', 'STANDING_INSTRUCTION_GIVEN'
  where r.state = 'RELEASED' and exists (select from stage_run_step s where s.run_id = r.id and s.action = 'STANDING_INSTRUCTION')
  union all
  select 'FOLLOW_UP', 'NOTHING_TO_FOLLOW_UP'
  where r.state = 'RELEASED'
    and not (exists (select from account a where a.run_id = r.id and a.balance <> 0)
             and exists (select from to_follow_up(r.id, r.region_code, r.region_code || '/', r.reference_date)))
  union all
  select 'CLOSE', 'FOLLOW_UP_OPEN'
  where r.state = 'RELEASED' and exists (select from stage_run f where f.follows = r.id and f.state not in ('CLOSED', 'CANCELLED'))
  union all
  select 'CLOSE', 'STAGE_RUN_NOT_SETTLED'
  where r.state = 'RELEASED'
    and not exists (select from stage_run f where f.follows = r.id and f.state not in ('CLOSED', 'CANCELLED'))
    and (exists (select from payment_batch b where b.run_id = r.id and b.state <> 'RECONCILED')
         or exists (select from account a where a.run_id = r.id and a.balance <> 0)
         or exists (select from lines_of_run(r.id)));
end;
