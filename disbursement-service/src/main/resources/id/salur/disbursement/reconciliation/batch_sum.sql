-- Makes of a line that tells of a whole batch a line for each of its payments. It agrees with what the bank was told, all of it, or with
-- what is still open of it: a reversal with what was paid, everything else with what the bank has not answered yet. Otherwise it stays one
-- line that contradicts, with what was found. A line without a sum is of all. What left the account in one sum left it for
-- every payment: of one that failed it contradicts the books, and somebody looks. A payment that the file names by itself is as its own line says.
-- In: fileId, the file in result_staging; lines, how many it has; batches, strays, bank, today as in classify.sql; account, ownBatch,
--     regionCode as in foreign_lines.sql. Out: rows of result_line for the sums, of result_staging for the payments.
-- \set fileId 'gen_random_uuid()'
-- \set lines 1
-- \set batches 'array[gen_random_uuid()]'
-- \set strays 'array[gen_random_uuid()]'
-- \set bank '\'BRI\''
-- \set today current_date
-- \set account '\'APBN-2019-PKH\''
-- \set ownBatch null
-- \set regionCode '\'53.15\''
with head as materialized (
  select s.*, md5(concat_ws('|', :account, s.batch_id, s.part, s.bank_reference, s.amount, s.status, s.value_date))::uuid as identity
  from result_staging s where s.file_id = :fileId and s.scope = 'BATCH'
), target as materialized (
  select h.line_no, p.id, p.state, coalesce(u.amount, p.amount) as amount,
         p.state = case when h.status = 'REVERSED' then 'PAID' when h.part = 'TOP_UP' then 'UNDERPAID' else 'INSTRUCTED' end as open
  from head h join payment p on p.batch_id = h.batch_id and p.batch_id = any(:batches)
  left join top_up u on h.part = 'TOP_UP' and u.payment_id = p.id and u.batch_id = p.batch_id
  where h.part is distinct from 'TOP_UP' or u.payment_id is not null
), sums as (
  select h.line_no, count(t.id) as whole, coalesce(sum(t.amount), 0) as whole_amount,
         count(t.id) filter (where t.open) as rest, coalesce(sum(t.amount) filter (where t.open), 0) as rest_amount
  from head h left join target t on t.line_no = h.line_no group by h.line_no
), judged as materialized (
  select h.*, s.whole, s.whole_amount, s.rest, s.rest_amount, b.region_code, h.batch_id = any(:strays) as stray,
         h.value_date > :today or h.value_date < r.released_on as on_wrong_day,
         case when s.whole = 0 then 'UNKNOWN'
              when row_number() over (partition by h.identity order by h.line_no) > 1 or exists (
                select from result_line l where l.identity = h.identity and l.outcome = 'BATCH') then 'KNOWN'
              when h.amount in (0, s.whole_amount)
                and coalesce(h.told_count, s.whole) = s.whole then 'WHOLE'
              when s.rest > 0 and h.amount = s.rest_amount and coalesce(h.told_count, s.rest) = s.rest then 'REST'
              else 'WRONG' end as agrees
  from head h join sums s on s.line_no = h.line_no
  left join payment_batch b on b.id = h.batch_id and b.id = any(:batches)
  left join stage_run r on r.id = b.run_id
), noted as (
  insert into result_line (file_id, line_no, row_no, type, batch_id, region_code, bank, status, amount, reason, reason_code,
                           reason_text, value_date, bank_reference, identity, told_count, found_count, found_amount, cause, outcome)
  select file_id, line_no, row_no, type, case when whole > 0 then batch_id else cast(:ownBatch as uuid) end,
         coalesce(region_code, :regionCode), :bank, status, amount, reason, reason_code, reason_text, value_date,
         bank_reference, identity, told_count, case when rest > 0 then rest else whole end,
         case when rest > 0 then rest_amount else whole_amount end,
         case when agrees in ('UNKNOWN', 'KNOWN') then null when stray then 'ANOTHER_ACCOUNT' when on_wrong_day then 'DAY'
              when agrees = 'WRONG' then 'TOTAL' end,
         case agrees when 'UNKNOWN' then 'UNKNOWN' when 'KNOWN' then 'DUPLICATE'
                     else case when stray or on_wrong_day or agrees = 'WRONG' then 'CONTRADICTED' else 'BATCH' end end
  from judged
  returning line_no, outcome
)
insert into result_staging (file_id, line_no, row_no, type, payment_id, status, amount, reason, reason_code, reason_text,
                            value_date, bank_reference)
select h.file_id, :lines + row_number() over (order by h.line_no, t.id), h.row_no, h.type || '/BATCH', t.id, h.status, t.amount,
       h.reason, h.reason_code, h.reason_text, h.value_date, h.bank_reference || '/' || replace(t.id::text, '-', '')
from noted n join judged h on h.line_no = n.line_no join target t on t.line_no = h.line_no
where n.outcome = 'BATCH'
  and not exists (select from result_staging o where o.file_id = :fileId and o.payment_id = t.id)
  and (t.open or h.agrees = 'WHOLE' and h.status in ('PAID', 'FAILED'))
