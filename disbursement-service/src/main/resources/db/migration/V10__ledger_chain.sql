-- Every transaction is sealed: its hash covers its text and the hash before it, in the gapless chain of its book (programme and
-- fiscal year). What a release instructs is sealed with it: the Merkle root of each batch's payments. docs/adr/0007 has the exact
-- form, for whoever recomputes it elsewhere.

create table ledger_book (
  programme   text    not null references programme,
  fiscal_year integer not null,
  head_seq    bigint  not null default 0 check (head_seq >= 0),
  head_hash   bytea   not null default decode(repeat('00', 32), 'hex') check (length(head_hash) = 32),
  primary key (programme, fiscal_year)
);

create table ledger_seal (
  programme      text    not null,
  fiscal_year    integer not null,
  seq            bigint  not null check (seq > 0),
  transaction_id uuid    not null unique references ledger_transaction,
  region_code    text collate "C" not null,
  previous_hash  bytea   not null check (length(previous_hash) = 32),
  hash           bytea   not null check (length(hash) = 32),
  primary key (programme, fiscal_year, seq),
  foreign key (programme, fiscal_year) references ledger_book
);
select protect('ledger_seal', 'region_code');

-- What a transaction vouches for beyond its amounts: a batch and the root over its payments.
create table ledger_evidence (
  batch_id       uuid    primary key references payment_batch,
  transaction_id uuid    not null references ledger_transaction,
  region_code    text collate "C" not null,
  bank           text    not null,
  payments       integer not null check (payments > 0),
  amount         bigint  not null check (amount > 0),
  root           bytea   not null check (length(root) = 32)
);
create index ledger_evidence_transaction on ledger_evidence (transaction_id, batch_id);
select protect('ledger_evidence', 'region_code');

-- Free text cannot pretend to be another field or line.
create function ledger_field(value text) returns text language sql immutable
  return replace(replace(replace(coalesce(value, ''), '\', '\\'), '|', '\|'), e'\n', '\n');

-- The coordinates of an account, as texts and exports name it.
create function ledger_account(a account) returns text language sql stable
  return a.fund || '|' || a.kind || '|' || a.region_code || '|' || coalesce(a.run_id::text, '') || '|' || coalesce(a.bank, '');

create function ledger_text(tx uuid, of_programme text, of_year integer, of_seq bigint) returns text language sql stable
begin atomic
  select 'salur-ledger-1|' || of_programme || '|' || of_year || '|' || of_seq || e'\n'
      || (select 'transaction|' || t.id || '|' || t.region_code || '|' || ledger_field(t.reason) || '|' || ledger_field(t.reference)
              || '|' || coalesce(t.reverses::text, '') || '|'
              || to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '|' || ledger_field(t.actor) || e'\n'
          from ledger_transaction t where t.id = tx)
      || (select string_agg('posting|' || p.ordinal || '|' || ledger_account(a) || '|' || p.side || '|' || p.amount || e'\n', ''
                            order by p.ordinal)
          from posting p join account a on a.id = p.account_id where p.transaction_id = tx)
      || coalesce((select string_agg('batch|' || e.batch_id || '|' || ledger_field(e.bank) || '|' || e.payments || '|' || e.amount
                                     || '|' || encode(e.root, 'hex') || e'\n', '' order by e.batch_id)
                   from ledger_evidence e where e.transaction_id = tx), '');
end;

-- The head of the book is locked from here to the end of the transaction, so this runs as its last work.
create function seal_ledger_transaction(tx uuid) returns void language plpgsql as $$
declare
  book  record;
  head  ledger_book;
  sealed bytea;
begin
  select min(a.programme) as programme, min(a.fiscal_year) as fiscal_year, count(distinct (a.programme, a.fiscal_year)) as books
    into book from posting p join account a on a.id = p.account_id where p.transaction_id = tx;
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
revoke execute on function seal_ledger_transaction(uuid) from public;

create function ledger_transaction_seals() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform seal_ledger_transaction(new.id);
  return null;
end $$;

create function refuse_sealed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from ledger_seal where transaction_id = new.transaction_id) then
    raise exception 'ledger transaction % is sealed', new.transaction_id
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_transaction_sealed';
  end if;
  return new;
end $$;
create trigger posting_unsealed before insert on posting for each row execute function refuse_sealed();
create trigger evidence_unsealed before insert on ledger_evidence for each row execute function refuse_sealed();

create trigger append_only before update or delete or truncate on ledger_seal
  for each statement execute function append_only();
create trigger append_only before update or delete or truncate on ledger_evidence
  for each statement execute function append_only();
create trigger append_only before delete or truncate on ledger_book
  for each statement execute function append_only();

-- What a payment instructs stays; only what became of it changes.
create trigger instruction_fixed before update of id, entitlement_id, run_id, batch_id, region_code, bank, amount on payment
  for each statement execute function append_only();

-- The Merkle tree of a batch, as in RFC 6962: leaves by payment id, SHA-256 of 00 and the text; a node is that of 01, left and
-- right; an odd last node moves up as it is. Set by set: 100,000 payments take about 0.3 s.

create function payment_leaf(id uuid, entitlement_id uuid, region_code text, bank text, amount bigint) returns text
  language sql immutable
  return 'payment|' || id::text || '|' || entitlement_id::text || '|' || region_code || '|' || bank || '|' || amount::text;

-- By the index, whatever the statistics of a table that was filled a moment ago say.
create function payment_leaves(of_batch uuid) returns bytea[] language sql stable security definer
  set search_path = public, pg_temp set enable_seqscan = off set enable_bitmapscan = off as $$
  select array_agg(sha256('\x00'::bytea || convert_to(payment_leaf(id, entitlement_id, region_code, bank, amount), 'UTF8')) order by id)
  from payment where batch_id = of_batch $$;

create function merkle_parents(level bytea[]) returns bytea[] language sql immutable as $$
  select array_agg(case when sibling is null then node else sha256('\x01'::bytea || node || sibling) end order by ord)
  from (select node, ord, lead(node) over (order by ord) as sibling from unnest(level) with ordinality as n (node, ord)) as pair
  where ord % 2 = 1 $$;

create function merkle_root(leaves bytea[]) returns bytea language plpgsql immutable as $$
declare
  level bytea[] := leaves;
begin
  while cardinality(level) > 1 loop
    level := merkle_parents(level);
  end loop;
  return level[1];
end $$;

-- From the payment's leaf up: what to put on which side of it. The last row is the root.
create function payment_path(of_payment uuid) returns table (step integer, side text, hash bytea)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  level  bytea[];
  place  bigint;
  height integer := 0;
begin
  select payment_leaves(p.batch_id), (select count(*) from payment o where o.batch_id = p.batch_id and o.id <= p.id)
    into level, place from payment p where p.id = of_payment;
  while cardinality(level) > 1 loop
    if place % 2 = 0 then
      return query select height, 'LEFT', level[place - 1];
    elsif place < cardinality(level) then
      return query select height, 'RIGHT', level[place + 1];
    end if;
    level := merkle_parents(level);
    place := (place + 1) / 2;
    height := height + 1;
  end loop;
  return query select height, 'ROOT', level[1] where cardinality(level) = 1;
end $$;

grant select on ledger_book, ledger_seal to ${app};
grant select, insert on ledger_evidence to ${app};

-- What was there before is sealed in the order in which it was made.
insert into ledger_evidence (batch_id, transaction_id, region_code, bank, payments, amount, root)
select b.id, t.id, b.region_code, b.bank, b.payments, b.amount, merkle_root(payment_leaves(b.id))
from payment_batch b join ledger_transaction t on t.reason = 'RELEASE' and t.reference = b.run_id::text;

do $$
declare
  tx uuid;
begin
  for tx in select id from ledger_transaction order by id loop
    perform seal_ledger_transaction(tx);
  end loop;
end $$;

create constraint trigger ledger_transaction_sealed after insert on ledger_transaction
  deferrable initially deferred for each row execute function ledger_transaction_seals();
