create table stage_run (
  id             uuid     primary key default uuidv7(),
  programme      text     not null references programme,
  fiscal_year    integer  not null check (fiscal_year between 2007 and 2100),
  stage          text     not null,
  stage_no       smallint not null check (stage_no between 1 and 12),
  kind           text     not null check (kind in ('REGULAR', 'FOLLOW_UP')),
  follows        uuid     references stage_run,
  region_code    text collate "C" not null references region,
  reference_date date     not null,
  state          text     not null check (state in
    ('DRAFT', 'COMPUTED', 'SUBMITTED', 'APPROVED', 'RELEASED', 'CLOSED', 'CANCELLED')),
  families       integer  not null default 0,
  amount         bigint   not null default 0 check (amount >= 0),
  version        bigint   not null default 1,
  created_by     text     not null,
  created_at     timestamptz not null default now(),
  submitted_by   text,
  approved_by    text,
  sp2d_number    text,
  released_on    date,
  closed_on      date,
  check ((kind = 'FOLLOW_UP') = (follows is not null))
);
create unique index stage_run_once on stage_run (programme, fiscal_year, stage, region_code)
  where kind = 'REGULAR' and state <> 'CANCELLED';
create index stage_run_list on stage_run (programme, fiscal_year, region_code, id);
create index stage_run_follows on stage_run (follows) where follows is not null;
create unique index stage_run_sp2d on stage_run (kind, sp2d_number) where sp2d_number is not null;
select protect('stage_run', 'region_code');

-- Who did what to a run, and when. Append only.
create table stage_run_step (
  id          uuid        primary key default uuidv7(),
  run_id      uuid        not null references stage_run,
  region_code text collate "C" not null,
  action      text        not null,
  from_state  text        not null,
  to_state    text        not null,
  actor       text        not null,
  at          timestamptz not null default now(),
  note        text        not null default ''
);
create index stage_run_step_run on stage_run_step (run_id, id);
select protect('stage_run_step', 'region_code');

create table entitlement (
  id          uuid   primary key default uuidv7(),
  run_id      uuid   not null references stage_run,
  family_id   uuid   not null,
  region_code text collate "C" not null,
  amount      bigint not null check (amount > 0),
  cap_rule    text,
  follow_up_of uuid,
  facts       jsonb  not null,
  unique (run_id, family_id)
);
create index entitlement_family on entitlement (family_id);
select protect('entitlement', 'region_code');

-- Capped lines stay, with amount 0: what was not paid explains itself too. Rates and caps are never deleted (no right to),
-- so 80,000 foreign key checks a run are saved.
create table entitlement_line (
  entitlement_id uuid     not null references entitlement on delete cascade,
  ordinal        smallint not null,
  region_code    text collate "C" not null,
  component      text     not null,
  rate_id        text     not null,
  rate_amount    bigint   not null check (rate_amount > 0),
  amount         bigint   not null check (amount >= 0),
  capped         boolean  not null,
  primary key (entitlement_id, ordinal),
  check (amount = case when capped then 0 else rate_amount end)
);
select protect('entitlement_line', 'region_code');

-- A family is paid once a stage, wherever it lives: submitted regular runs hold their families here.
create table stage_claim (
  programme   text    not null,
  fiscal_year integer not null,
  stage       text    not null,
  family_id   uuid    not null,
  run_id      uuid    not null references stage_run,
  region_code text collate "C" not null,
  primary key (programme, fiscal_year, stage, family_id)
);
create index stage_claim_run on stage_claim (run_id);
select protect('stage_claim', 'region_code');

-- Whether another run holds the family, also one of a district that the caller does not see. It says no more than that.
create function claimed_by_another(of_programme text, of_year integer, of_stage text, family uuid, run uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (
    select from stage_claim c
    where c.programme = of_programme and c.fiscal_year = of_year and c.stage = of_stage
      and c.family_id = family and c.run_id <> run);

grant select, insert, delete on stage_claim to ${app};
grant select, insert, update on stage_run to ${app};
grant select, insert on stage_run_step to ${app};
grant select, insert, delete on entitlement, entitlement_line to ${app};
