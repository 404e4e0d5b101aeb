-- Double entry, append only. A posting moves the balance of its account; nothing else does. No account but the treasury
-- goes below zero, so of two that race for the last rupiah one is refused by the check.

create table account (
  id          bigint generated always as identity primary key,
  programme   text    not null references programme,
  fiscal_year integer not null check (fiscal_year between 2007 and 2100),
  kind        text    not null check (kind in
    ('TREASURY', 'NATIONAL', 'PROVINCE', 'DISTRICT', 'STAGE_RUN', 'IN_TRANSIT', 'SETTLED', 'RETURNED')),
  region_code text collate "C" not null references region,
  run_id      uuid,
  bank        text,
  balance     bigint  not null default 0,
  unique nulls not distinct (programme, fiscal_year, kind, region_code, run_id, bank),
  check ((kind = 'STAGE_RUN') = (run_id is not null)),
  check ((kind = 'IN_TRANSIT') = (bank is not null)),
  constraint account_not_overdrawn check (balance >= 0 or kind = 'TREASURY')
);
create index account_run on account (run_id) where run_id is not null;
select protect('account', 'region_code');

create table ledger_transaction (
  id          uuid        primary key default uuidv7(),
  region_code text collate "C" not null references region,
  reason      text        not null,
  reference   text        not null,
  reverses    uuid        unique references ledger_transaction,
  at          timestamptz not null default now(),
  actor       text        not null
);
select protect('ledger_transaction', 'region_code');

create table posting (
  transaction_id uuid     not null references ledger_transaction,
  ordinal        smallint not null check (ordinal > 0),
  account_id     bigint   not null references account,
  region_code    text collate "C" not null,
  side           char(1)  not null check (side in ('D', 'C')),
  amount         bigint   not null check (amount > 0),
  primary key (transaction_id, ordinal)
);
create index posting_account on posting (account_id) include (side, amount);
select protect('posting', 'region_code');

create function posting_moves_balance() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update account
     set balance = balance + case new.side when 'D' then new.amount else -new.amount end
   where id = new.account_id and region_code = new.region_code;
  if not found then
    raise exception 'posting to account % of another region', new.account_id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger posting_moves_balance after insert on posting
  for each row execute function posting_moves_balance();

create function ledger_balances() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tx         uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  difference numeric;
  postings   bigint;
begin
  select coalesce(sum(case side when 'D' then amount else -amount end), 0), count(*)
    into difference, postings
    from posting where transaction_id = tx;
  if difference <> 0 or postings < 2 then
    raise exception 'ledger transaction % does not balance: % postings, debits less credits %', tx, postings, difference
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_transaction_balanced';
  end if;
  return null;
end $$;
create constraint trigger ledger_transaction_balanced after insert on ledger_transaction
  deferrable initially deferred for each row execute function ledger_balances('id');
create constraint trigger posting_balanced after insert on posting
  deferrable initially deferred for each row execute function ledger_balances('transaction_id');

-- Also for the owner: what is written stays.
create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on ledger_transaction
  for each statement execute function append_only();
create trigger append_only before update or delete or truncate on posting
  for each statement execute function append_only();

create index ledger_transaction_reference on ledger_transaction (reference, reason);

create table budget (
  programme   text    not null references programme,
  fiscal_year integer not null check (fiscal_year between 2007 and 2100),
  region_code text collate "C" not null references region,
  amount      bigint  not null check (amount > 0),
  legal_basis text    not null,
  transaction_id uuid not null references ledger_transaction,
  created_at  timestamptz not null default now(),
  created_by  text    not null,
  primary key (programme, fiscal_year)
);
select protect('budget', 'region_code');

create table budget_allocation (
  id             uuid primary key default uuidv7(),
  programme      text    not null,
  fiscal_year    integer not null,
  from_code      text collate "C" not null references region,
  region_code    text collate "C" not null references region,
  amount         bigint  not null check (amount > 0),
  transaction_id uuid    not null references ledger_transaction,
  created_at     timestamptz not null default now(),
  created_by     text    not null
);
create index budget_allocation_year on budget_allocation (programme, fiscal_year, region_code);
select protect('budget_allocation', 'region_code');

grant select on account to ${app};
grant insert (programme, fiscal_year, kind, region_code, run_id, bank) on account to ${app};
grant select, insert on ledger_transaction, posting, budget, budget_allocation to ${app};
