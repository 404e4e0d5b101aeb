-- Decides re-checks, and keeps them. In: the common table judged with cause_id, caused_at, correlation_id, membership_id, status, started_on,
-- asked and asked_reason of a review; the common table event, with the payment of each cause; policyVersion, causeType, by. Out: rows of recheck; the common table transition of membership/change.sql.
, decided as materialized (
    select uuidv7() as id, clock_timestamp() as decided_at, j.cause_id, j.caused_at, j.correlation_id, j.family_id, j.programme, j.region_code,
           j.membership_id, j.status, j.started_on, j.as_of,
           case when j.status = 'ENDED' or j.asked = 'END' then 'END'
                else case j.weight when 3 then 'END' when 1 then 'SUSPEND'
                         -- whoever takes over is found before anybody asks whether the family leaves
                         when 2 then case when 'RECIPIENT_MISSING' = any (j.reasons) then 'SUSPEND' else 'GRADUATION_CANDIDATE' end
                         else case j.status when 'SUSPENDED' then 'RESUME' else 'CONTINUE' end end end as decision,
           case when j.status = 'ENDED' then array['ALREADY_ENDED']
                when j.asked = 'END' then array[j.asked_reason] || array_remove(j.reasons, j.asked_reason)
                else j.reasons end as reasons,
           jsonb_build_object('desil', j.desil, 'components', j.components, 'movedOut', j.moved_out, 'recipientDied', j.recipient_died,
                              'recipientLeft', j.recipient_left, 'reportedDead', j.reported_dead, 'publicServants', j.public_servants,
                              'parameters', j.parameters)
           || case when j.duplicate then '{"duplicate": true}'::jsonb else '{}' end
           || case when j.asked is null then '{}'::jsonb
                   else jsonb_build_object('review', jsonb_build_object('decision', j.asked, 'reason', j.asked_reason)) end as facts
      from judged j
), stored as (
    insert into recheck (id, family_id, membership_id, programme, region_code, as_of, decision, reasons, policy_version, facts,
                         cause_id, cause_type, caused_at, decided_at, decided_by)
    select id, family_id, membership_id, programme, region_code, as_of, decision, reasons, :policyVersion, facts,
           cause_id, :causeType, caused_at, decided_at, cast(:by as text) from decided
), transition as materialized (
    select d.family_id, d.programme, d.region_code, d.membership_id, d.status, d.decision as action, d.as_of as effective_on, d.reasons, d.correlation_id,
           d.as_of, d.caused_at, null::uuid as proposal_id, e.payment
      from decided d join event e using (cause_id)
),
