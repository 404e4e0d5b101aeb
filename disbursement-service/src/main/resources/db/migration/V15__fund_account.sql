-- The account at a bank that payments of a budget are made from, and that the bank's statements are of: set by one person, approved by
-- another, in force from a day on until a later one. Batches of one fund, year and programme share it. It is the state's own account,
-- nothing personal, and a bank of any area sends statements of it: everybody may read it. Where there is no row, the name of the
-- budget stands for it.
create table fund_account (
  id          uuid    primary key default uuidv7(),
  fund        text    collate "C" not null check (fund ~ '^(APBN|APBD-[0-9]{2}([.][0-9]{2})?)$'),
  fiscal_year integer not null check (fiscal_year between 2007 and 2100),
  programme   text    not null references programme,
  bank        text    not null check (bank ~ '^[A-Z]{2,16}$'),
  identifier  text    not null check (identifier ~ '^[0-9A-Za-z][0-9A-Za-z./-]{3,33}$'),
  holder_name text    not null check (length(holder_name) <= 70),
  valid_from  date    not null,
  state       text    not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by text    not null,
  proposed_at timestamptz not null default now(),
  decided_by  text,
  decided_at  timestamptz,
  note        text    not null default '',
  version     bigint  not null default 1,
  constraint fund_account_four_eyes check (decided_by <> proposed_by),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'PROPOSED') = (decided_at is null))
);
create index fund_account_budget on fund_account (fund, fiscal_year, programme, bank, valid_from) where state = 'APPROVED';
create index fund_account_identifier on fund_account (bank, identifier) where state = 'APPROVED';
grant select, insert on fund_account to ${app};
grant update (state, note, decided_by, decided_at, version) on fund_account to ${app};

-- What the bank itself says of a failure or return, beside our word for it. Bounded: it comes from outside.
alter table payment
  add column reason_code text check (length(reason_code) <= 35),
  add column reason_text text check (length(reason_text) <= 140);
alter table result_line
  add column reason_code text check (length(reason_code) <= 35),
  add column reason_text text check (length(reason_text) <= 140);
comment on column payment.reason_code is 'the bank''s own code, such as AC04; reason is our word for it';
comment on column payment.reason_text is 'the bank''s own words';
