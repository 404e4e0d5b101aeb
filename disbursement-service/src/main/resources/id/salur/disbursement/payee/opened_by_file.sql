-- What a bank's file tells of accounts that it opened for families: an open account keeps its number, for a result file cannot send the
-- next payments elsewhere, and so does one that people have to look at. Of an application people said which account is paid.
-- The account of a recipient whom another replaced since the release is not the new one's.
-- In: fileId, of result_line and result_staging; bank; batches that the file settled. Out: rows of family_account.
-- \set fileId 'gen_random_uuid()'
-- \set bank '\'BRI\''
-- \set batches 'array[gen_random_uuid()]'
insert into family_account (family_id, bank, region_code, number, number_hash, state)
select distinct on (p.family_id) p.family_id, :bank, p.region_code, s.account_number, s.account_hash, 'OPEN'
from result_staging s
join result_line l on l.file_id = s.file_id and l.line_no = s.line_no
join payment p on p.id = s.payment_id and p.batch_id = any(:batches)
where s.file_id = :fileId and s.account_number is not null and l.status = 'PAID'
  and not exists (select from aid_payee y where y.application_id = p.family_id)
  and not exists (select from recipient r where r.family_id = p.family_id and r.replaced_at > uuid_extract_timestamp(p.batch_id))
  and l.outcome in ('PAID', 'UNDERPAID', 'OVERPAID')
order by p.family_id, s.line_no desc
on conflict (family_id, bank) do update set number = excluded.number, number_hash = excluded.number_hash, state = 'OPEN'
  where family_account.state in ('NONE', 'FAILED', 'CLOSED', 'DEAD')
