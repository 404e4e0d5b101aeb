-- Changes a set of memberships and tells of it. In: the common table transition (family_id, programme, region_code, membership_id, status, action,
-- effective_on, reasons, correlation_id, as_of, caused_at, proposal_id, payment), its families locked; an action START, with no status, begins one. What is
-- no step (status, action, becomes) changes nothing. Out: what changed its status stands in moved. The steps are the table of MembershipLifecycle,
-- bumped raises the versions of the families of moved (FamilyVersions). In psql put "with transition as (values ...)," before and "select * from moved" behind.
step (status, action, becomes) as (
    values {steps}
), started as (
    insert into membership (family_id, programme, region_code, status, started_on, proposal_id)
    select family_id, programme, region_code, 'ACTIVE', effective_on, proposal_id from transition where action = 'START' order by family_id
), changed as (
    update membership m
       set status = s.becomes,
           suspended_on = case when s.becomes = 'SUSPENDED' then coalesce(m.suspended_on, greatest(t.effective_on, m.started_on)) end,
           ended_on = case when s.becomes = 'ENDED' then greatest(t.effective_on, m.started_on) end,
           reasons = case when t.action in ('SUSPEND', 'RESUME', 'END') then t.reasons else m.reasons end,
           last_as_of = greatest(m.last_as_of, t.as_of), last_caused_at = greatest(m.last_caused_at, t.caused_at),
           last_payment = case when t.payment is null or (m.last_payment ->> 'toldAt')::timestamptz > t.caused_at then m.last_payment else t.payment end
      from transition t join step s using (status, action) where m.id = t.membership_id
    returning t.family_id, t.programme, t.region_code, t.status as was, m.status as becomes, greatest(t.effective_on, m.started_on) as effective_on,
              m.reasons, t.correlation_id
), moved as materialized (
    select * from changed where was <> becomes
     union all
    select family_id, programme, region_code, null, 'ACTIVE', effective_on, reasons, correlation_id from transition where action = 'START'
), {bumped}, told as (
    insert into outbox (topic, type, key, correlation_id, body)
    select '{topic}', case when was is null then '{started}' when becomes = 'ENDED' then '{ended}' when becomes = 'SUSPENDED' then '{suspended}'
                           else '{resumed}' end,
           family_id::text, coalesce(correlation_id, nullif(current_setting('salur.correlation', true), '')),
           jsonb_build_object('familyId', family_id, 'version', version, 'programme', programme, 'regionCode', region_code,
                              case when was is null then 'startedOn' when becomes = 'ENDED' then 'endedOn' else 'on' end, effective_on)
           || case when was is null then '{}' else jsonb_build_object('reasons', to_jsonb(reasons)) end
      from bumped
)
