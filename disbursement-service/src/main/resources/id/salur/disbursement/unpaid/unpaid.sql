-- Members of a run's programme and regency, or approved applications to it, active on its reference date, without a paid payment in
-- the stage, and why: of several reasons the first. By keys only: offset 0 keeps the planner, which knows little of a young table, from a
-- range of the year's payments.
-- In: id, kind, state, programme, fiscalYear, stage, firstMonth, months, referenceDate of the run; members, members.sql or
--     applications.sql, with what they take. Out: common table expressions, of which unpaid has family_id,
--     region_code, reason, and what detail is made of.
rule as materialized (
  select * from programme_rule
  where programme = :programme and daterange(valid_from, valid_to, '[]') @> :referenceDate
), sanction as materialized (
  select * from sanction_rule
  where programme = :programme and daterange(valid_from, valid_to, '[]') @> :referenceDate
), held as materialized (
  select * from held_back(:from, :below, :referenceDate)
), unpaid as (
  select m.family_id, m.region_code, p.reason as bank_reason, k.reason as account_reason, x.reason as exclusion, d.reasons as decision,
    h.state as account,
    case
      when k.result = 'FAILED' and (:kind = 'FOLLOW_UP' and p.state in ('FAILED', 'REVERSED') or p.state is null and not exists (
        select from claimed_by_others(:programme, :fiscalYear, :firstMonth, :months, :id, array[m.family_id])))
        then 'ACCOUNT_CHECK_FAILED'
      when k.result = 'FAILED' and p.state is null then 'IN_ANOTHER_RUN'
      when h.state is not null and (p.state in ('FAILED', 'REVERSED') or p.state is null and exists (
        select from entitlement e where e.run_id = :id and e.family_id = m.family_id))
        then case when h.state in ('PAYEE_MISSING', 'RECIPIENT_MISSING') then h.state else 'ACCOUNT_REFUSED' end
      when p.state in ('FAILED', 'REVERSED', 'PARTLY_PAID', 'FOLLOWED_UP') then 'FAILED'
      when p.state in ('RETURNED', 'PARTLY_RETURNED') then 'RETURNED'
      when p.state is not null then 'IN_TRANSIT'
      when :state not in ('RELEASED', 'CLOSED') and exists (
        select from entitlement e where e.run_id = :id and e.family_id = m.family_id) then 'NOT_RELEASED'
      when x.reason is not null then 'EXCLUDED'
      when exists (select from claimed_by_others(:programme, :fiscalYear, :firstMonth, :months, :id, array[m.family_id]))
        then 'IN_ANOTHER_RUN'
      when h.state = 'RECIPIENT_MISSING' then 'RECIPIENT_MISSING'
      when m.status = 'SUSPENDED' then 'SUSPENDED'
      when d.reasons is not null then 'HELD_BY_DECISION'
      when exists (select from sanction where effect = 'SUSPEND' and c.months >= from_months) then 'SANCTIONED'
      when h.state = 'PAYEE_MISSING' then 'PAYEE_MISSING'
      when h.state is not null then 'ACCOUNT_REFUSED'
      when :state = 'DRAFT' then 'NOT_YET_COMPUTED'
      when (select requires_component from rule) and not exists (
        select from component_span s where s.family_id = m.family_id and s.span_from <= :referenceDate
          and (s.span_until is null or s.span_until > :referenceDate)) then 'NO_COMPONENT'
      when (select requires_component and calculation = 'COMPONENTS' from rule) and not exists (
        select from component_span s join rate r on r.programme = :programme and r.component = s.component and r.payable
          and daterange(r.valid_from, r.valid_to, '[]') @> :referenceDate
        where s.family_id = m.family_id and s.span_from <= :referenceDate
          and (s.span_until is null or s.span_until > :referenceDate)) then 'NO_RATE'
      when exists (select from sanction where effect = 'REDUCE' and percent * c.months >= 100) then 'SANCTIONED'
      else 'LATE'
    end as reason
  from (
    :members
  ) m
  left join held h on h.family_id = m.family_id
  left join lateral (
    select state, reason from (select * from payment where family_id = m.family_id offset 0)
    where programme = :programme and fiscal_year = :fiscalYear and stage = :stage
    order by attempt desc, id desc limit 1) p on true
  left join lateral (
    select reason from run_exclusion
    where programme = :programme and fiscal_year = :fiscalYear and family_id = m.family_id
      and months_meet(first_month, months, :firstMonth, :months) and undone_at is null order by id limit 1) x on true
  left join lateral (
    select reasons from last_decision
    where family_id = m.family_id and programme = :programme and decision in ('SUSPEND', 'END')
      and (m.started_at is null or decided_at >= m.started_at) limit 1) d on true
  left join lateral (
    select result, reason from account_check_result where run_id = :id and family_id = m.family_id
    order by check_id desc limit 1) k on true
  left join lateral missed_months(:programme, :fiscalYear, :firstMonth, :months, m.family_id) c on true
  where m.started_on <= :referenceDate and (m.ended_on is null or m.ended_on > :referenceDate)
    and p.state is distinct from 'PAID'
)
