-- Every state of a payment gets a way forward. What a payment holds at which station of the road follows from its state and
-- from what the bank paid; the sums of these columns equal the control accounts.

alter table payment
  drop constraint payment_state_check,
  drop constraint payment_check,
  drop constraint payment_check1,
  add column reversed_on date,
  add constraint payment_state_check check (state in
    ('INSTRUCTED', 'UNDERPAID', 'OVERPAID', 'PAID', 'PARTLY_PAID', 'PARTLY_RETURNED', 'FAILED', 'REVERSED', 'FOLLOWED_UP', 'RETURNED')),
  add constraint payment_settled check ((state in ('PAID', 'PARTLY_PAID', 'PARTLY_RETURNED')) = (settled_on is not null)),
  -- a paid payment may hold an excess, which is the bank's own money until it takes it back
  add constraint payment_paid check (case state
    when 'PAID' then paid_amount >= amount
    when 'OVERPAID' then paid_amount > amount
    when 'UNDERPAID' then paid_amount between 1 and amount - 1
    when 'PARTLY_PAID' then paid_amount between 1 and amount - 1
    when 'PARTLY_RETURNED' then paid_amount between 1 and amount - 1
    else paid_amount = 0 end),
  add column in_transit_amount bigint generated always as
    (case when state in ('INSTRUCTED', 'UNDERPAID', 'OVERPAID') then amount else 0 end) virtual,
  add column settled_amount bigint generated always as
    (case when state = 'PAID' then amount when state in ('PARTLY_PAID', 'PARTLY_RETURNED') then paid_amount else 0 end) virtual,
  add column held_amount bigint generated always as
    (case when state in ('FAILED', 'REVERSED') then amount when state = 'PARTLY_PAID' then amount - paid_amount else 0 end) virtual,
  add column returned_amount bigint generated always as
    (case when state = 'RETURNED' then amount when state = 'PARTLY_RETURNED' then amount - paid_amount else 0 end) virtual;
comment on column payment.held_amount is 'on the account of its run, waiting for a follow-up or the return';

drop index payment_year;
create index payment_year on payment (programme, fiscal_year, region_code) include (state, amount, paid_amount, stage, family_id);

-- RETURNED: the bank gives back what it did not pay. REVERSED: it took back what it had paid. A line of a statement may name
-- no payment.
alter table result_line
  alter column payment_id drop not null,
  drop constraint result_line_status_check,
  drop constraint result_line_outcome_check,
  add constraint result_line_status_check check (status in ('PAID', 'FAILED', 'RETURNED', 'REVERSED')),
  add constraint result_line_outcome_check check (outcome in
    ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID', 'DUPLICATE', 'UNKNOWN', 'CONTRADICTED'));
drop index result_line_discrepancy;
create index result_line_discrepancy on result_line (batch_id, file_id, line_no)
  where outcome in ('UNDERPAID', 'OVERPAID', 'DUPLICATE', 'UNKNOWN', 'CONTRADICTED');
alter table result_staging alter column payment_id drop not null;
alter table result_file add column returned integer not null default 0, add column reversed integer not null default 0;

-- What a person decides about payments, and another person approves.
create table correction (
  id          uuid    primary key default uuidv7(),
  run_id      uuid    not null references stage_run,
  region_code text collate "C" not null,
  kind        text    not null check (kind in
    ('TOP_UP', 'MAKE_GOOD', 'WRITE_BACK', 'ACCEPT_PAID', 'ACCEPT_FAILED', 'RETURN')),
  payment_id  uuid    references payment,
  takes_effect_on date not null,
  reason      text    not null,
  state       text    not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  payments    integer not null check (payments > 0),
  amount      bigint  not null check (amount > 0),
  proposed_by text    not null,
  proposed_at timestamptz not null default now(),
  decided_by  text,
  decided_at  timestamptz,
  constraint correction_four_eyes check (decided_by <> proposed_by or state = 'REJECTED'),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'PROPOSED') = (decided_at is null))
);
create index correction_run on correction (run_id, id);
create unique index correction_open on correction (run_id, kind, payment_id) nulls not distinct where state = 'PROPOSED';
select protect('correction', 'region_code');

create table correction_payment (
  correction_id uuid   not null references correction,
  payment_id    uuid   not null references payment,
  region_code   text collate "C" not null,
  from_state    text   not null,
  amount        bigint not null check (amount > 0),
  primary key (correction_id, payment_id)
);
create index correction_payment_payment on correction_payment (payment_id);
select protect('correction_payment', 'region_code');

-- The bank is told once more to pay what is missing: once a family and stage.
create table top_up (
  payment_id    uuid    primary key references payment,
  batch_id      uuid    not null references payment_batch,
  correction_id uuid    not null references correction,
  programme     text    not null,
  fiscal_year   integer not null,
  stage         text    not null,
  family_id     uuid    not null,
  region_code   text collate "C" not null,
  amount        bigint  not null check (amount > 0),
  unique (programme, fiscal_year, stage, family_id)
);
create index top_up_batch on top_up (batch_id, payment_id);
select protect('top_up', 'region_code');

-- A line that does not agree ends with a person's reason, or with a correction.
create table discrepancy_resolution (
  file_id       uuid    not null,
  line_no       integer not null,
  region_code   text collate "C" not null,
  correction_id uuid    references correction,
  reason        text    not null,
  resolved_by   text    not null,
  resolved_at   timestamptz not null default now(),
  primary key (file_id, line_no),
  foreign key (file_id, line_no) references result_line
);
select protect('discrepancy_resolution', 'region_code');

grant select, insert on correction, correction_payment, top_up, discrepancy_resolution to ${app};
grant update (state, payments, amount, decided_by, decided_at) on correction to ${app};

-- A post office pays in cash: there is no account to open.
alter table payment_channel add column in_cash boolean not null default false;
