-- How often each type of message told of a payment, an amount and a direction before, and for which days.
-- In: fileId, statuses as in classify.sql; counts, counts.sql. Out: payment_id, outgoing, amount (rupiah), type, times (a count),
--     days (text).
-- \set fileId 'gen_random_uuid()'
-- \set statuses 'array[\'PAID\', \'FAILED\']'
-- \set counts `cat counts.sql`
select r.payment_id, r.status = 'PAID' as outgoing, r.amount, r.type, count(*) as times, string_agg(r.value_date::text, ' ') as days
from result_line r
where r.status <> 'FAILED' and :counts
  and r.payment_id = any(array(
      select payment_id from result_staging where file_id = :fileId and status = any(:statuses)))
group by 1, 2, 3, 4
