-- A family's account at a bank. The number is encrypted by the service; the database never sees it in clear.
create table family_account (
  family_id   uuid not null,
  bank        text not null,
  region_code text collate "C" not null,
  number      bytea,
  state       text not null check (state in ('NONE', 'OPEN', 'FAILED')),
  primary key (family_id, bank),
  check ((state = 'OPEN') = (number is not null))
);

create table payment_batch (
  id          uuid    primary key default uuidv7(),
  run_id      uuid    not null references stage_run,
  region_code text collate "C" not null,
  bank        text    not null,
  payments    integer not null check (payments > 0),
  amount      bigint  not null check (amount > 0),
  state       text    not null check (state in ('RELEASED', 'PARTLY_ANSWERED', 'RECONCILED')),
  unique (run_id, bank)
);
select protect('payment_batch', 'region_code');

-- The sub-ledger. The sums by state equal the control accounts: INSTRUCTED, UNDERPAID and OVERPAID are in transit, PAID is
-- settled, FAILED lies on the run, FOLLOWED_UP on the follow-up run, RETURNED at the treasury.
create table payment (
  id             uuid    primary key default uuidv7(),
  entitlement_id uuid    not null unique references entitlement,
  run_id         uuid    not null references stage_run,
  batch_id       uuid    not null references payment_batch,
  family_id      uuid    not null,
  region_code    text collate "C" not null,
  district_code  text collate "C" not null,
  programme      text    not null,
  fiscal_year    integer not null,
  stage          text    not null,
  bank           text    not null,
  amount         bigint  not null check (amount > 0),
  paid_amount    bigint  not null default 0 check (paid_amount >= 0),
  attempt        integer not null default 1 check (attempt > 0),
  follow_up_of   uuid    unique references payment,
  open_account   boolean not null,
  state          text    not null check (state in
    ('INSTRUCTED', 'UNDERPAID', 'OVERPAID', 'PAID', 'FAILED', 'FOLLOWED_UP', 'RETURNED')),
  reason         text,
  settled_on     date,
  failed_on      date,
  returned_on    date,
  check ((state = 'PAID') = (settled_on is not null)),
  check (state <> 'PAID' or paid_amount = amount)
);
create index payment_run on payment (run_id, state, id);
create index payment_run_id on payment (run_id, id);
create index payment_batch_id on payment (batch_id, id);
create index payment_family on payment (family_id, id);
create index payment_year on payment (programme, fiscal_year, region_code) include (state, amount, stage, family_id);
select protect('payment', 'region_code');

-- A family that moved takes its account along; whoever sees a payment into it still answers for that payment.
alter table family_account enable row level security;
create policy area_scope on family_account
  using (in_area(region_code)
         or exists (select from payment p where p.family_id = family_account.family_id and p.bank = family_account.bank));

alter table entitlement add foreign key (follow_up_of) references payment;

-- A failed payment is in at most one follow-up that was not cancelled.
create table follow_up_claim (
  payment_id  uuid primary key references payment,
  run_id      uuid not null references stage_run,
  region_code text collate "C" not null
);
create index follow_up_claim_run on follow_up_claim (run_id);
select protect('follow_up_claim', 'region_code');

create table result_file (
  id             uuid    primary key default uuidv7(),
  batch_id       uuid    not null references payment_batch,
  region_code    text collate "C" not null,
  sha256         bytea   not null unique,
  lines          integer not null,
  paid           integer not null,
  failed         integer not null,
  under_paid     integer not null,
  over_paid      integer not null,
  duplicate      integer not null,
  unknown        integer not null,
  contradicted   integer not null,
  settled_amount bigint  not null,
  received_at    timestamptz not null default now(),
  received_by    text    not null
);
create index result_file_batch on result_file (batch_id, id);
select protect('result_file', 'region_code');

create table result_line (
  file_id        uuid    not null references result_file deferrable initially deferred,
  line_no        integer not null,
  batch_id       uuid    not null references payment_batch,
  region_code    text collate "C" not null,
  bank           text    not null,
  payment_id     uuid    not null,
  status         text    not null check (status in ('PAID', 'FAILED')),
  amount         bigint  not null check (amount >= 0),
  reason         text,
  value_date     date    not null,
  bank_reference text,
  outcome        text    not null check (outcome in
    ('PAID', 'FAILED', 'UNDERPAID', 'OVERPAID', 'DUPLICATE', 'UNKNOWN', 'CONTRADICTED')),
  primary key (file_id, line_no)
);
create index result_line_reference on result_line (bank, bank_reference) where bank_reference is not null;
create index result_line_discrepancy on result_line (batch_id, file_id, line_no) where outcome not in ('PAID', 'FAILED');
create index result_line_payment on result_line (payment_id);
select protect('result_line', 'region_code');

-- Filled by COPY and emptied in the same transaction (COPY does not go through row level security).
create unlogged table result_staging (
  file_id        uuid    not null,
  line_no        integer not null,
  payment_id     uuid    not null,
  status         text    not null,
  amount         bigint  not null,
  reason         text,
  value_date     date    not null,
  bank_reference text,
  account_number bytea
);
create index result_staging_file on result_staging (file_id);

grant select, insert, update on family_account, payment_batch, payment to ${app};
grant select, insert, delete on follow_up_claim to ${app};
grant select, insert on result_file, result_line to ${app};
grant select, insert, delete on result_staging to ${app};
