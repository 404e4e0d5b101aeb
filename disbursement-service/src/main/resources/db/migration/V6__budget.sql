-- Whose money it is. APBN is the nation's; APBD-53 and APBD-53.15 are of the province and the district that own them and stay
-- inside them. A transaction moves money of one fund. A budget is a programme, a year and a fund.

create function fund_owner(fund text) returns text
  language sql immutable parallel safe
  return case when fund = 'APBN' then 'ID' else substr(fund, 6) end;

create function fund_reaches(fund text, region text) returns boolean
  language sql immutable parallel safe
  return fund = 'APBN' or region = substr(fund, 6) or starts_with(region, substr(fund, 6) || '.');

alter table account
  add column fund text collate "C" not null default 'APBN' check (fund ~ '^(APBN|APBD-[0-9]{2}([.][0-9]{2})?)$'),
  add constraint account_within_fund check (fund_reaches(fund, region_code)),
  drop constraint account_programme_fiscal_year_kind_region_code_run_id_bank_key,
  add constraint account_once unique nulls not distinct (programme, fiscal_year, fund, kind, region_code, run_id, bank);
grant insert (fund) on account to ${app};

alter table budget
  add column fund text collate "C" not null default 'APBN' check (fund ~ '^(APBN|APBD-[0-9]{2}([.][0-9]{2})?)$'),
  add column closed_on date,
  add column closed_by text,
  drop constraint budget_pkey,
  add primary key (programme, fiscal_year, fund),
  add constraint budget_at_owner check (region_code = fund_owner(fund));
grant update (closed_on, closed_by) on budget to ${app};

-- A give-back is a negative allocation.
alter table budget_allocation
  add column legal_basis text,
  add column fund text collate "C" not null default 'APBN',
  drop constraint budget_allocation_amount_check,
  add constraint budget_allocation_moves check (amount <> 0),
  add constraint budget_allocation_within_fund check (fund_reaches(fund, from_code) and fund_reaches(fund, region_code));
drop index budget_allocation_year;
create index budget_allocation_year on budget_allocation (programme, fiscal_year, fund, region_code);

create table budget_revision (
  id             uuid    primary key default uuidv7(),
  programme      text    not null,
  fiscal_year    integer not null,
  fund           text    collate "C" not null,
  region_code    text    collate "C" not null references region check (region_code = fund_owner(fund)),
  amount         bigint  not null check (amount <> 0),
  legal_basis    text    not null,
  transaction_id uuid    not null references ledger_transaction,
  created_at     timestamptz not null default now(),
  created_by     text    not null,
  foreign key (programme, fiscal_year, fund) references budget
);
create index budget_revision_budget on budget_revision (programme, fiscal_year, fund);
select protect('budget_revision', 'region_code');
grant select, insert on budget_revision to ${app};

-- What one person asked for and another decides. Seen where the money comes from: region_code is the source of an allocation, the
-- child that gives back, the owner of the budget that is revised or closed.
create table budget_order (
  id             uuid    primary key default uuidv7(),
  kind           text    not null check (kind in ('REVISION', 'ALLOCATION', 'GIVE_BACK', 'CLOSE')),
  programme      text    not null references programme,
  fiscal_year    integer not null check (fiscal_year between 2007 and 2100),
  fund           text    collate "C" not null,
  region_code    text    collate "C" not null references region,
  from_code      text    collate "C" references region,
  to_code        text    collate "C" references region,
  amount         bigint  not null,
  carry_over     boolean not null default false,
  legal_basis    text    not null,
  state          text    not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by    text    not null,
  proposed_at    timestamptz not null default now(),
  decided_by     text,
  decided_at     timestamptz,
  delegation_id  uuid,
  note           text    not null default '',
  transaction_id uuid    references ledger_transaction,
  version        bigint  not null default 1,
  check ((kind in ('ALLOCATION', 'GIVE_BACK')) = (from_code is not null and to_code is not null)),
  check (decided_by is null or decided_by <> proposed_by),
  check ((state = 'PROPOSED') = (decided_by is null))
);
create index budget_order_list on budget_order (programme, fiscal_year, id);
create index budget_order_waiting on budget_order (id) where state = 'PROPOSED';
select protect('budget_order', 'region_code');
grant select, insert on budget_order to ${app};
grant update (state, decided_by, decided_at, delegation_id, note, transaction_id, version) on budget_order to ${app};

-- How many families a region may have in a programme and year; no row is no limit. The audit log keeps who set it to what.
create table quota (
  programme   text    not null references programme,
  fiscal_year integer not null check (fiscal_year between 2007 and 2100),
  region_code text    collate "C" not null references region,
  families    integer not null check (families >= 0),
  legal_basis text    not null,
  set_by      text    not null,
  set_at      timestamptz not null default now(),
  primary key (programme, fiscal_year, region_code)
);
select protect('quota', 'region_code');
grant select, insert, update on quota to ${app};

alter table stage_run
  add column fund text collate "C" not null default 'APBN',
  add constraint stage_run_within_fund check (fund_reaches(fund, region_code));

-- A transaction moves money of one fund, and in a closed budget only what is already on its way: with a bank, settled, returned.
-- The share lock makes closing wait for postings under way, and postings for a closing under way. It is taken before any balance
-- moves, so that nobody who waits for it holds an account.
create function posting_in_open_budget() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  mine   account%rowtype;
  others text;
  closed date;
begin
  select * into mine from account where id = new.account_id;
  select a.fund into others from posting p join account a on a.id = p.account_id
   where p.transaction_id = new.transaction_id order by p.ordinal limit 1;
  if others <> mine.fund then
    raise exception 'ledger transaction % mixes % and %', new.transaction_id, others, mine.fund
      using errcode = 'integrity_constraint_violation', constraint = 'ledger_transaction_one_fund';
  end if;
  select b.closed_on into closed from budget b
   where b.programme = mine.programme and b.fiscal_year = mine.fiscal_year and b.fund = mine.fund for share;
  if closed is not null and mine.kind in ('TREASURY', 'NATIONAL', 'PROVINCE', 'DISTRICT', 'STAGE_RUN') then
    raise exception 'the budget % % % is closed', mine.programme, mine.fiscal_year, mine.fund
      using errcode = 'integrity_constraint_violation', constraint = 'budget_open';
  end if;
  return new;
end $$;
create trigger posting_in_open_budget before insert on posting
  for each row execute function posting_in_open_budget();
