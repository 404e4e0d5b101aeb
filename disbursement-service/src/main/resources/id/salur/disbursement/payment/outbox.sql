-- What Kafka is told of payments, as a set, together with the change: what is final for now, which is paid in full, failed, taken back,
-- returned. A payment that was taken back after its run closed tells both; short and excess payments tell nothing. What applications are
-- paid concerns no membership: nobody is told.
-- In: changed, the changed rows of payment with what they held before. Out: rows of outbox.
insert into outbox (topic, type, key, body)
select 'salur.disbursement.payment', e.type, p.family_id,
       jsonb_build_object('paymentId', p.id, 'familyId', p.family_id, 'programme', p.programme, 'fiscalYear', p.fiscal_year,
                          'stage', p.stage, 'runId', p.run_id, 'regionCode', p.region_code, 'amount', p.amount, 'bank', p.bank)
       || e.body
from changed p cross join lateral (values
  ('salur.disbursement.payment.settled.v1', case when p.state = 'PAID' and p.was <> 'PAID' then
     jsonb_build_object('settledOn', p.settled_on) end),
  ('salur.disbursement.payment.failed.v1', case when p.was_in_transit > 0 and p.state in ('FAILED', 'RETURNED') then
     jsonb_build_object('failedOn', p.failed_on, 'reason', p.reason, 'attempt', p.attempt) end),
  ('salur.disbursement.payment.reversed.v1', case when p.settled_amount < p.was_settled then
     jsonb_build_object('amount', p.was_settled - p.settled_amount, 'reversedOn', p.reversed_on, 'reason', p.reason) end),
  ('salur.disbursement.payment.returned.v1', case when p.returned_amount > p.was_returned then
     jsonb_build_object('amount', p.returned_amount - p.was_returned, 'returnedOn', p.returned_on) end)
) e (type, body)
where e.body is not null and p.programme in (select code from programme where payee = 'FAMILY')
