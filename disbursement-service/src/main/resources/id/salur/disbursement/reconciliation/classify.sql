-- Gives each line of a payment of these batches its outcome by amounts, before any payment is changed, and puts the payments that
-- it changes into payment_change; lines of no such payment are left.
-- CONTRADICTED: what the table of transitions does not hold, such as a failure of what was paid or a payment of what failed, two
-- statuses of one payment in one file, a bank reference that was counted for another payment, a day before the release or to
-- come, an account that the batch is not paid from, a batch that the payment is not in; such lines are kept and move no money.
-- DUPLICATE: a bank reference that was counted for this payment, a failure already known, and what another type of message told
-- before: the k-th line of a type for a payment, amount and direction is the k-th movement, and new only if no other type told of so
-- many. A sum of the whole batch says it of each payment. A reference of a CONTRADICTED line is not used up, so that the bank can send
-- the right line under it. The others take the state that their payment gets; OVERPAID also for a PAID payment that is paid once more.
-- In: fileId, the file in result_staging; statuses, the kind of lines: first what was paid or failed, then what came back, so that a file
--     may hold both of one payment; batches that the file may settle; closed, those of them whose run or budget is closed; strays, those
--     that are paid from another account than the file is of; bank; today; told, told_by_others, kth, in_file and confirms, what was told before
--     (told_before.sql; of a first answer nothing); counts, counts.sql.
-- Out: rows of result_line and of payment_change; answers how many lines were of our payments.
-- \i ../payment/payment_change.sql
-- \set fileId 'gen_random_uuid()'
-- \set statuses 'array[\'PAID\', \'FAILED\']'
-- \set batches 'array[gen_random_uuid()]'
-- \set closed 'array[gen_random_uuid()]'
-- \set strays 'array[gen_random_uuid()]'
-- \set bank '\'BRI\''
-- \set today current_date
-- \set counts `cat counts.sql`
-- \set told `cat told_before.sql`
-- \set told_by_others 1
-- \set kth 1
-- \set in_file false
-- \set confirms false
with scope as materialized (
  select b.id, b.region_code, r.released_on, b.id = any(:closed) as closed, b.id = any(:strays) as stray
  from payment_batch b join stage_run r on r.id = b.run_id where b.id = any(:batches)
), possible as materialized (
  select distinct m.from_state, e.line_status from payment_transition m join payment_event e on e.event = m.event
  where e.line_status = any(:statuses)
), counted as materialized (
  select r.bank_reference, array_agg(r.payment_id) as payments
  from result_line r
  where r.bank = :bank and r.status = any(:statuses) and :counts
    and r.bank_reference = any(array(
        select bank_reference from result_staging where file_id = :fileId and status = any(:statuses)))
  group by r.bank_reference
), told as materialized (
  :told
), most as (
  select payment_id, outgoing, amount, array_agg(type) as types, array_agg(times) as times, array_agg(days) as days
  from told group by 1, 2, 3
), line as (
  select s.*, p.amount as instructed, p.paid_amount, p.state, p.batch_id as of_batch, c.region_code, c.closed, c.stray,
         coalesce(s.batch_id <> p.batch_id, false) as elsewhere,
         s.value_date < c.released_on or s.value_date > :today as on_wrong_day, u.payments, :told_by_others as told_by_others,
         :kth as k
  from result_staging s join payment p on p.id = s.payment_id and p.batch_id = any(:batches)
  join scope c on c.id = p.batch_id
  left join counted u on u.bank_reference = s.bank_reference
  left join told o on o.payment_id = s.payment_id and o.outgoing = (s.status = 'PAID') and o.amount = s.amount and o.type = s.type
  left join most n on n.payment_id = s.payment_id and n.outgoing = (s.status = 'PAID') and n.amount = s.amount
  where s.file_id = :fileId and s.status = any(:statuses)
), known as (
  select l.*, payments is null and (k <= told_by_others or :in_file) as confirmation from line l
), judged as (
  select l.*, case
      when not payments <@ array[payment_id] then 'CONTRADICTED'
      when payments is not null or confirmation then 'DUPLICATE'
      when stray or elsewhere or on_wrong_day then 'CONTRADICTED'
      when status in ('FAILED', 'RETURNED') and state in ('FAILED', 'REVERSED', 'FOLLOWED_UP', 'RETURNED') then 'DUPLICATE'
      when type like '%/BATCH' and status = 'PAID' and amount = instructed and state in ('UNDERPAID', 'OVERPAID') then 'CONTRADICTED'
      when m.from_state is null then 'CONTRADICTED'
    end as by_state
  from known l left join possible m on m.from_state = l.state and m.line_status = l.status
), compared as (
  select l.*, coalesce(by_state, case
      when min(status) filter (where by_state is null) over payment
        <> max(status) filter (where by_state is null) over payment then 'CONTRADICTED'
    end) as by_file
  from judged l window payment as (partition by payment_id)
), verdict as (
  select c.*, case
      when by_file is not null or bank_reference is null then by_file
      when first_value(payment_id) over (partition by bank_reference, by_file is null order by line_no) <> payment_id then 'CONTRADICTED'
      when row_number() over (partition by bank_reference, by_file is null order by line_no) > 1 then 'DUPLICATE'
    end as verdict
  from compared c
), summed as (
  select v.*,
         sum(amount) filter (where verdict is null) over (partition by payment_id) as total,
         row_number() over (partition by payment_id, verdict order by line_no) as nth
  from verdict v
), happened as (
  select t.*, case t.status
      when 'PAID' then case when t.paid_amount + t.total < t.instructed then 'PAID_SHORT'
                            when t.paid_amount + t.total = t.instructed then 'PAID_IN_FULL' else 'PAID_OVER' end
      when 'FAILED' then 'FAILED'
      when 'RETURNED' then case when t.paid_amount + t.total = t.instructed then 'REST_RETURNED' end
      when 'REVERSED' then case when t.total > t.paid_amount then null
                                when t.total = t.paid_amount then 'REVERSED_WHOLLY'
                                when t.paid_amount - t.total < t.instructed then 'REVERSED_SHORT'
                                when t.paid_amount - t.total = t.instructed then 'REVERSED_TO_FULL' else 'REVERSED_OVER' end
    end as event
  from summed t
), decided as materialized (
  select h.*, coalesce(verdict, case
         when m.to_state is null then 'CONTRADICTED'
         when status = 'FAILED' and nth > 1 then 'DUPLICATE'
         when h.event = 'PAID_SHORT' then 'UNDERPAID'
         when h.event = 'PAID_OVER' then 'OVERPAID'
         else status end) as outcome
  from happened h left join payment_transition m on m.from_state = h.state and m.event = h.event
), written as (
  insert into result_line (file_id, line_no, row_no, type, batch_id, region_code, bank, payment_id, status, amount, reason,
                           reason_code, reason_text, value_date, bank_reference, confirms, cause, outcome)
  select file_id, line_no, row_no, type, of_batch, region_code, :bank, payment_id, status, amount, reason,
         reason_code, reason_text, value_date, bank_reference, coalesce(confirmation, false) and :confirms,
         case when verdict = 'CONTRADICTED' and payments is null then case when stray then 'ANOTHER_ACCOUNT' when elsewhere then 'ANOTHER_BATCH'
                                                                            when on_wrong_day then 'DAY' end end,
         outcome
  from decided
), given as (
  insert into payment_change (payment_id, event, closed, paid, day, reason, reason_code, reason_text)
  select payment_id, event, closed, case status when 'PAID' then total when 'REVERSED' then -total else 0 end,
         max(value_date), min(reason), min(reason_code), min(reason_text)
  from decided where outcome in ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID')
  group by payment_id, event, closed, status, total
)
select count(*) from decided
