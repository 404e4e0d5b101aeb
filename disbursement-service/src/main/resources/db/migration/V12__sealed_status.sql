-- What became of payments is sealed like what was instructed: a transaction that changes some vouches for all of their batch, by the
-- Merkle root over state and amount paid. Where no money moved, the transaction has no postings. docs/adr/0007 has the exact form.

create table ledger_status (
  transaction_id uuid  not null references ledger_transaction,
  batch_id       uuid  not null references payment_batch,
  region_code    text collate "C" not null,
  root           bytea not null check (length(root) = 32),
  primary key (transaction_id, batch_id)
);
create index ledger_status_batch on ledger_status (batch_id, transaction_id);
select protect('ledger_status', 'region_code');
grant select, insert (transaction_id, batch_id) on ledger_status to ${app};
create trigger append_only before update or delete or truncate on ledger_status
  for each statement execute function append_only();
create trigger status_unsealed before insert on ledger_status for each row execute function refuse_sealed();

create function payment_status_leaf(id uuid, state text, paid_amount bigint) returns text
  language sql immutable
  return 'status|' || id::text || '|' || state || '|' || paid_amount::text;

create function payment_status_leaves(of_batch uuid) returns bytea[] language sql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_bitmapscan = off as $$
  select array_agg(sha256('\x00'::bytea || convert_to(payment_status_leaf(id, state, paid_amount), 'UTF8')) order by id)
  from payment where batch_id = of_batch $$;

-- Which root is not the service's to say, and that there is one neither: a batch whose payments changed is due until its status is
-- put under a transaction, and nothing commits with one due. Rows of this table never outlive their transaction.
create unlogged table status_due (batch_id uuid primary key);

create function status_of_batch() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select region_code into strict new.region_code from payment_batch where id = new.batch_id;
  new.root := merkle_root(payment_status_leaves(new.batch_id));
  delete from status_due where batch_id = new.batch_id;
  return new;
end $$;
create trigger status_of_batch before insert on ledger_status for each row execute function status_of_batch();

create function status_falls_due() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into status_due
    select distinct n.batch_id from changed n join before b using (id)
    where (n.state, n.paid_amount) is distinct from (b.state, b.paid_amount)
    on conflict do nothing;
  return null;
end $$;
create trigger status_falls_due after update on payment referencing old table as before new table as changed
  for each statement execute function status_falls_due();

create function refuse_due() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from status_due where batch_id = new.batch_id) then
    raise exception 'what became of the payments of batch % is under no ledger transaction', new.batch_id
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_status_due';
  end if;
  return null;
end $$;
create constraint trigger refuse_due after insert on status_due
  deferrable initially deferred for each row execute function refuse_due();

create or replace function ledger_text(tx uuid, of_programme text, of_year integer, of_seq bigint) returns text language sql stable
begin atomic
  select 'salur-ledger-1|' || of_programme || '|' || of_year || '|' || of_seq || e'\n'
      || (select 'transaction|' || t.id || '|' || t.region_code || '|' || ledger_field(t.reason) || '|' || ledger_field(t.reference)
              || '|' || coalesce(t.reverses::text, '') || '|'
              || to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '|' || ledger_field(t.actor) || e'\n'
          from ledger_transaction t where t.id = tx)
      || coalesce((select string_agg('posting|' || p.ordinal || '|' || ledger_account(a) || '|' || p.side || '|' || p.amount || e'\n', ''
                            order by p.ordinal)
          from posting p join account a on a.id = p.account_id where p.transaction_id = tx), '')
      || coalesce((select string_agg('batch|' || e.batch_id || '|' || ledger_field(e.bank) || '|' || e.payments || '|' || e.amount
                                     || '|' || encode(e.root, 'hex') || e'\n', '' order by e.batch_id)
                   from ledger_evidence e where e.transaction_id = tx), '')
      || coalesce((select string_agg('status|' || s.batch_id || '|' || encode(s.root, 'hex') || e'\n', '' order by s.batch_id)
                   from ledger_status s where s.transaction_id = tx), '');
end;

create or replace function seal_ledger_transaction(tx uuid) returns void language plpgsql as $$
declare
  book  record;
  head  ledger_book;
  sealed bytea;
begin
  select min(programme) as programme, min(fiscal_year) as fiscal_year, count(distinct (programme, fiscal_year)) as books
    into book from (
      select a.programme, a.fiscal_year from posting p join account a on a.id = p.account_id where p.transaction_id = tx
      union all
      select r.programme, r.fiscal_year from ledger_status s join payment_batch b on b.id = s.batch_id join stage_run r on r.id = b.run_id
      where s.transaction_id = tx) touched;
  if book.books <> 1 then
    raise exception 'ledger transaction % touches % books, not one', tx, book.books
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_transaction_one_book';
  end if;
  insert into ledger_book (programme, fiscal_year) values (book.programme, book.fiscal_year) on conflict do nothing;
  select * into strict head from ledger_book b
    where b.programme = book.programme and b.fiscal_year = book.fiscal_year for update;
  sealed := sha256(head.head_hash
                   || convert_to(ledger_text(tx, head.programme, head.fiscal_year, head.head_seq + 1), 'UTF8'));
  insert into ledger_seal (programme, fiscal_year, seq, transaction_id, region_code, previous_hash, hash)
    select head.programme, head.fiscal_year, head.head_seq + 1, t.id, t.region_code, head.head_hash, sealed
    from ledger_transaction t where t.id = tx;
  update ledger_book b set head_seq = head.head_seq + 1, head_hash = sealed
    where b.programme = head.programme and b.fiscal_year = head.fiscal_year;
end $$;

create or replace function ledger_balances() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tx         uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  difference numeric;
  postings   bigint;
begin
  select coalesce(sum(case side when 'D' then amount else -amount end), 0), count(*)
    into difference, postings
    from posting where transaction_id = tx;
  if difference <> 0 or postings = 1 or (postings = 0 and not exists (select from ledger_status where transaction_id = tx)) then
    raise exception 'ledger transaction % does not balance: % postings, debits less credits %', tx, postings, difference
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_transaction_balanced';
  end if;
  return null;
end $$;

-- What banks said before is sealed as it stands, a transaction a batch; a statement each, so that the seals follow.
do $$
declare
  batch payment_batch;
  tx    uuid;
begin
  for batch in select b.* from payment_batch b
               where exists (select from payment p where p.batch_id = b.id and p.state <> 'INSTRUCTED') order by b.id loop
    insert into ledger_transaction (region_code, reason, reference, actor)
      values (batch.region_code, 'RECONCILIATION', batch.id::text, 'migration') returning id into tx;
    insert into ledger_status (transaction_id, batch_id) values (tx, batch.id);
  end loop;
end $$;
