-- One word for one level, here as in the registry: PROVINCE, REGENCY (kabupaten, kota), DISTRICT (kecamatan), VILLAGE. What was called
-- a district here is a regency. Rows of before are carried over; no hash changes, for the sealed text keeps its word.

alter table region drop constraint region_level_check;
update region set level = 'REGENCY' where level = 'DISTRICT';
alter table region add constraint region_level_check check (level in ('NATION', 'PROVINCE', 'REGENCY'));

alter table account drop constraint account_kind_check;
update account set kind = 'REGENCY' where kind = 'DISTRICT';
alter table account add constraint account_kind_check check (kind in
  ('TREASURY', 'NATIONAL', 'PROVINCE', 'REGENCY', 'STAGE_RUN', 'IN_TRANSIT', 'SETTLED', 'RETURNED'));

-- The form salur-ledger-1 is fixed: in texts and exports the account of a regency is written as it was when the first book was sealed.
create or replace function ledger_account(a account) returns text language sql stable
  return a.fund || '|' || case a.kind when 'REGENCY' then 'DISTRICT' else a.kind end || '|' || a.region_code || '|'
      || coalesce(a.run_id::text, '') || '|' || coalesce(a.bank, '');

alter table approval_limit drop constraint approval_limit_level_check;
update approval_limit set level = 'REGENCY', id = case id when 'APPROVER-DISTRICT' then 'APPROVER-REGENCY' else id end
  where level = 'DISTRICT';
alter table approval_limit add constraint approval_limit_level_check check (level in ('NATION', 'PROVINCE', 'REGENCY'));

alter table delegation drop constraint delegation_from_level_check;
update delegation set from_level = 'REGENCY' where from_level = 'DISTRICT';
alter table delegation add constraint delegation_from_level_check check (from_level in ('NATION', 'PROVINCE', 'REGENCY'));

alter table payment rename column district_code to regency_code;

-- Two functions compare with the word; all else of them stays.
do $$
declare
  of_levels regprocedure;
begin
  foreach of_levels in array array['posting_in_open_budget()', 'public_realisation(text, integer, text, text, text)']::regprocedure[] loop
    execute replace(pg_get_functiondef(of_levels), '''DISTRICT''', '''REGENCY''');
  end loop;
end $$;
