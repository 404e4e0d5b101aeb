-- What a bank's file tells of accounts that it refused: such a one is never paid again. Its number goes where another one is opened anew,
-- and stays where people must look. An order that named an account which was replaced since says nothing
-- of the one in its place.
-- In: fileId, of result_line; bank; batches that the file settled. Out: rows of family_account.
-- \set fileId 'gen_random_uuid()'
-- \set bank '\'BRI\''
-- \set batches 'array[gen_random_uuid()]'
insert into family_account (family_id, bank, region_code, state)
select distinct on (p.family_id) p.family_id, :bank, p.region_code, b.effect
from result_line l join payment p on p.id = l.payment_id and p.batch_id = any(:batches)
join bank_reason b on b.code = l.reason and b.effect <> 'NO_EFFECT'
where l.file_id = :fileId and l.outcome in ('FAILED', 'RETURNED', 'REVERSED')
  and not exists (
    select from account_history h
    where h.family_id = p.family_id and h.bank = :bank and h.changed_at > uuid_extract_timestamp(p.batch_id)
      and h.state in ('OPEN', 'FAILED', 'CLOSED', 'DEAD'))
order by p.family_id, l.line_no desc
on conflict (family_id, bank) do update set state = excluded.state,
  number = case when excluded.state in ('FAILED', 'CLOSED', 'DEAD') then null else family_account.number end
