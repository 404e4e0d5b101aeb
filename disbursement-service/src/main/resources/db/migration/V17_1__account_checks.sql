-- Steps of a run that have a paper of their own: its number and day.
alter table stage_run_step add column number text check (length(number) <= 60), add column day date;
update stage_run_step s set number = left(r.sp2d_number, 60), day = r.released_on from stage_run r where r.id = s.run_id and s.action = 'RELEASE';
create unique index stage_run_step_standing_instruction on stage_run_step (run_id) where action = 'STANDING_INSTRUCTION';

-- Whether a payment order needs every account to be checked.
create table account_check_rule (
  id          text    primary key,
  programme   text    not null references programme,
  year_from   integer not null check (year_from between 2007 and 2100),
  year_to     integer check (year_to between year_from and 2100),
  required    boolean not null,
  legal_basis text    not null,
  confirmed   boolean not null,
  note        text    not null default ''
);
grant select, insert, update on account_check_rule to ${app};

-- What the bank found before the payment order, family by family. A run may be checked in parts and again; the newest word on a family counts.
create table account_check (
  id          uuid    primary key default uuidv7(),
  run_id      uuid    not null references stage_run,
  region_code text    collate "C" not null,
  number      text    not null check (length(number) between 1 and 60),
  checked_on  date    not null,
  passed      integer not null check (passed >= 0),
  failed      integer not null check (failed >= 0),
  received_by text    not null,
  received_at timestamptz not null default now(),
  constraint account_check_once unique (run_id, number)
);
select protect('account_check', 'region_code');

create table account_check_result (
  run_id      uuid not null,
  family_id   uuid not null,
  check_id    uuid not null references account_check,
  region_code text collate "C" not null,
  result      text not null check (result in ('PASSED', 'FAILED')),
  reason      text check (reason in ('WRONG_NUMBER', 'ACCOUNT_CLOSED', 'ACCOUNT_BLOCKED', 'NAME_DIFFERS', 'RECIPIENT_DEAD', 'OTHER')),
  primary key (run_id, family_id, check_id),
  check ((result = 'FAILED') = (reason is not null))
);
select protect('account_check_result', 'region_code');

create view account_check_now with (security_invoker = true) as
select distinct on (r.run_id, r.family_id) r.run_id, r.family_id, r.check_id, r.region_code, r.result, r.reason
from account_check_result r
order by r.run_id, r.family_id, r.check_id desc;

grant select, insert on account_check, account_check_result to ${app};
grant select on account_check_now to ${app};
