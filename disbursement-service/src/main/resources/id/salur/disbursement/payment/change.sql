-- The one statement that changes payments: each goes where the table of transitions sends it, Kafka is told, and what moved is summed.
-- A payment whose state has no way by its event stays as it is.
-- In: payment_change (see there), taken out as it is applied; batches, locked by the caller: payments of others stay.
-- Out: a row a batch and way: run_id, batch_id, bank, source, target (kinds of accounts; null: no money moved, or between a run and its
--      follow-up, which is not told here), amount in rupiah, and payments, a count: who goes two ways stands in both.
-- \i payment_change.sql
-- \set batches 'array[gen_random_uuid()]'
-- \set outbox `cat outbox.sql`
with given as (
  delete from payment_change returning *
), changed as (
  update payment p set
    state = w.to_state,
    paid_amount = p.paid_amount + w.paid,
    settled_on = case when w.to_state in ('PAID', 'PARTLY_PAID', 'PARTLY_RETURNED') then coalesce(p.settled_on, w.day) end,
    failed_on = case when w.to_state in ('FAILED', 'RETURNED') and p.in_transit_amount > 0 then w.day else p.failed_on end,
    reversed_on = case when w.paid < 0 and p.settled_amount > 0 then w.day else p.reversed_on end,
    returned_on = case when w.to_state in ('RETURNED', 'PARTLY_RETURNED') then coalesce(p.returned_on, w.day) end,
    reason = case when w.to_state not in ('PAID', 'UNDERPAID', 'OVERPAID') then coalesce(w.reason, p.reason) end,
    reason_code = case when w.to_state not in ('PAID', 'UNDERPAID', 'OVERPAID') then
      case when w.reason is null then p.reason_code else w.reason_code end end,
    reason_text = case when w.to_state not in ('PAID', 'UNDERPAID', 'OVERPAID') then
      case when w.reason is null then p.reason_text else w.reason_text end end
  from (select g.*, t.from_state, case when g.closed then t.to_when_closed else t.to_state end as to_state
        from given g join payment_transition t on t.event = g.event) w
  where p.id = w.payment_id and p.batch_id = any(:batches) and p.state = w.from_state
  returning new.*, old.state as was, old.paid_amount as was_paid, old.in_transit_amount as was_in_transit,
            old.settled_amount as was_settled, old.held_amount as was_held, old.returned_amount as was_returned
), told as (
  :outbox
)
select p.run_id, p.batch_id, p.bank,
       case when t.target is null then null
            when p.was_in_transit > p.in_transit_amount then 'IN_TRANSIT'
            when p.was_settled > p.settled_amount then 'SETTLED'
            when p.was_held > p.held_amount then 'STAGE_RUN' else 'RETURNED' end as source,
       t.target, coalesce(sum(t.amount), 0)::bigint as amount, count(*) as payments
from changed p left join lateral (
  select * from (values
    ('SETTLED', p.settled_amount - p.was_settled), ('STAGE_RUN', p.held_amount - p.was_held),
    ('RETURNED', p.returned_amount - p.was_returned)) v (target, amount)
  where v.amount > 0 and p.was <> 'FOLLOWED_UP') t on true
where (p.state, p.paid_amount) is distinct from (p.was, p.was_paid)
group by 1, 2, 3, 4, 5
