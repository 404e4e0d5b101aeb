-- Lines of none of our payments: UNKNOWN, or a CHARGE of the bank. Such a line is known by account, reference, amount, direction
-- and day, and where it has no reference by its number among equal ones; known ones are DUPLICATE.
-- In: fileId, the file in result_staging of which the other lines are in result_line; bank; account, null where the file names none;
--     ownBatch, null of a statement; regionCode, where the lines are seen. Out: rows of result_line.
-- \set fileId 'gen_random_uuid()'
-- \set bank '\'BRI\''
-- \set account '\'APBN-2019-PKH\''
-- \set ownBatch null
-- \set regionCode '\'53.15\''
with line as (
  select s.*, md5(concat_ws('|', :account, s.payment_id, s.bank_reference, s.amount, s.status in ('PAID', 'CHARGE'), s.value_date,
                case when s.bank_reference is null then row_number() over (
                  partition by s.payment_id, s.amount, s.status in ('PAID', 'CHARGE'), s.value_date, s.bank_reference
                  order by s.line_no) end))::uuid as identity
  from result_staging s
  where s.file_id = :fileId
    and not exists (select from result_line r where r.file_id = :fileId and r.line_no = s.line_no)
), known as (
  select r.identity from result_line r where r.bank = :bank and r.identity = any(array(select identity from line))
), numbered as (
  select l.*, row_number() over (partition by identity order by line_no) as nth from line l
)
insert into result_line (file_id, line_no, row_no, type, batch_id, region_code, bank, payment_id, status, amount, reason,
                         reason_code, reason_text, value_date, bank_reference, identity, outcome)
select file_id, line_no, row_no, type, cast(:ownBatch as uuid), :regionCode, :bank, payment_id, status, amount, reason,
       reason_code, reason_text, value_date, bank_reference, identity,
       case when nth > 1 or identity in (select identity from known) then 'DUPLICATE'
            when status = 'CHARGE' then 'CHARGE' else 'UNKNOWN' end
from numbered
