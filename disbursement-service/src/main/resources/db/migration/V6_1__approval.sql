-- Who may approve how much, and who may act for whom until when.

-- The level is that of the caller's area. The row of the longest region prefix holds; no maximum is no limit, no row is no right.
create table approval_limit (
  id          text    primary key,
  role        text    not null,
  level       text    not null check (level in ('NATION', 'PROVINCE', 'DISTRICT')),
  region_code text    collate "C" not null,
  max_amount  bigint  check (max_amount >= 0),
  valid_from  date    not null,
  valid_to    date,
  legal_basis text    not null,
  confirmed   boolean not null,
  note        text    not null default '',
  check (valid_to >= valid_from)
);
create index approval_limit_role on approval_limit (role, level, region_code, valid_from);
grant select, insert, update on approval_limit to ${app};

-- An approver's right in another person's hand, never longer than a year. The level is the approver's when it was given.
create table delegation (
  id          uuid    primary key default uuidv7(),
  region_code text    collate "C" not null references region,
  from_person text    not null,
  from_level  text    not null check (from_level in ('NATION', 'PROVINCE', 'DISTRICT')),
  to_person   text    not null,
  max_amount  bigint  not null check (max_amount > 0),
  valid_from  date    not null,
  valid_until date    not null,
  reason      text    not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz,
  revoked_by  text,
  version     bigint  not null default 1,
  check (from_person <> to_person),
  check (valid_until between valid_from and valid_from + 366)
);
create index delegation_to on delegation (to_person, valid_until);
select protect('delegation', 'region_code');
grant select, insert on delegation to ${app};
grant update (revoked_at, revoked_by, version) on delegation to ${app};

alter table stage_run_step add column delegation_id uuid references delegation;
alter table budget_order add foreign key (delegation_id) references delegation;

-- The unclaimed payments that one person wants returned, until another has decided.
create table return_proposal (
  run_id      uuid    primary key references stage_run,
  region_code text    collate "C" not null,
  returned_on date    not null,
  payments    integer not null check (payments > 0),
  amount      bigint  not null check (amount > 0),
  proposed_by text    not null,
  proposed_at timestamptz not null default now()
);
select protect('return_proposal', 'region_code');
grant select, insert, update, delete on return_proposal to ${app};
