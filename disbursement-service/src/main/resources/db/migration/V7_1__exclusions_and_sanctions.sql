-- Supplementary runs, exclusions with a reason, and commitments: who missed them and what that costs.

alter table stage_run
  drop constraint stage_run_kind_check,
  add constraint stage_run_kind_check check (kind in ('REGULAR', 'SUPPLEMENTARY', 'FOLLOW_UP')),
  add column supplement_no smallint check (supplement_no > 0),
  add check ((kind = 'SUPPLEMENTARY') = (supplement_no is not null));

-- An exclusion holds for the stage, in every run, until it is undone.
create table run_exclusion (
  id          uuid        primary key default uuidv7(),
  run_id      uuid        not null references stage_run,
  programme   text        not null,
  fiscal_year integer     not null,
  stage       text        not null,
  family_id   uuid        not null,
  region_code text collate "C" not null,
  reason      text        not null check (reason <> ''),
  excluded_by text        not null,
  excluded_at timestamptz not null default now(),
  undone_by   text,
  undone_at   timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create unique index run_exclusion_once on run_exclusion (programme, fiscal_year, stage, family_id) where undone_at is null;
create index run_exclusion_run on run_exclusion (run_id, id);
select protect('run_exclusion', 'region_code');

create table sanction_rule (
  id           text primary key,
  programme    text     not null references programme,
  valid_from   date     not null,
  valid_to     date,
  effect       text     not null check (effect in ('REDUCE', 'SUSPEND')),
  percent      smallint check (percent between 1 and 100),
  from_months  smallint not null check (from_months > 0),
  legal_basis  text     not null,
  confirmation text     not null,
  note         text     not null default '',
  check ((effect = 'REDUCE') = (percent is not null))
);
comment on column sanction_rule.percent is 'taken off the stage payment for each missed month';

-- Months of a stage in which a family missed a commitment, by kind. The newest report counts.
create table commitment_result (
  programme     text        not null references programme,
  fiscal_year   integer     not null,
  stage         text        not null,
  family_id     uuid        not null,
  kind          text        not null check (kind in ('HEALTH', 'EDUCATION', 'WELFARE')),
  region_code   text collate "C" not null,
  missed_months smallint    not null check (missed_months between 0 and 3),
  reported_by   text        not null,
  reported_at   timestamptz not null default now(),
  primary key (programme, fiscal_year, stage, family_id, kind)
);
select protect('commitment_result', 'region_code');

-- The memberships of a region in an order that a page can go on from.
create index membership_place on membership (programme, region_code, family_id);
drop index membership_region;

grant select, insert, update on sanction_rule to ${app};
grant select, insert on run_exclusion, commitment_result to ${app};
grant update (undone_by, undone_at) on run_exclusion to ${app};
grant update (missed_months, region_code, reported_by, reported_at) on commitment_result to ${app};
