-- What a bank gives as its reason, our word for it, and what that says of the account. Words of ours stand under themselves.
create table bank_reason (
  code      text    primary key check (length(code) <= 35),
  reason    text    not null,
  effect    text    not null check (effect in
    ('NO_EFFECT', 'FAILED', 'WRONG_NUMBER', 'CLOSED', 'BLOCKED', 'DEAD', 'UNKNOWN_BENEFICIARY')),
  source    text    not null,
  confirmed boolean not null,
  note      text    not null default ''
);
grant select, insert, update on bank_reason to ${app};

-- An account that a bank refused says so. Of a wrong, blocked or foreign one the number stays, so that it is not proposed again.
alter table family_account
  drop constraint family_account_state_check,
  drop constraint family_account_check,
  add constraint family_account_state_check check (state in
    ('NONE', 'OPEN', 'FAILED', 'WRONG_NUMBER', 'CLOSED', 'BLOCKED', 'DEAD', 'UNKNOWN_BENEFICIARY')),
  add constraint family_account_number check (case
    when state = 'OPEN' then number is not null
    when state in ('NONE', 'FAILED', 'CLOSED', 'DEAD') then number is null
    else true end);
comment on column family_account.state is
  'FAILED, CLOSED, DEAD: one is opened anew; WRONG_NUMBER, BLOCKED, UNKNOWN_BENEFICIARY: held until two people corrected it';
create index family_account_held on family_account (region_code, family_id)
  where state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY');

-- What people know better than the bank. Proposed by one person, approved by another.
create table account_correction (
  id          uuid    primary key default uuidv7(),
  family_id   uuid    not null references family,
  region_code text collate "C" not null,
  bank        text    not null,
  number      bytea,
  reason      text    not null,
  state       text    not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
  proposed_by text    not null,
  proposed_at timestamptz not null default now(),
  decided_by  text,
  decided_at  timestamptz,
  note        text    not null default '',
  version     bigint  not null default 1,
  constraint account_correction_four_eyes check (state <> 'APPROVED' or decided_by <> proposed_by),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check ((state = 'PROPOSED') = (decided_at is null))
);
comment on column account_correction.number is 'encrypted by the service; null: the bank opens an account anew';
create unique index account_correction_open on account_correction (family_id, bank) where state = 'PROPOSED';
create index account_correction_region on account_correction (region_code, id);
create index account_correction_family on account_correction (family_id, id);
select protect('account_correction', 'region_code');
grant select, insert on account_correction to ${app};
grant update (state, decided_by, decided_at, note, version) on account_correction to ${app};
