-- Facts: regions, programmes, rates, rules, caps, hard access areas, banks. Loaded from CSV at start, never deleted:
-- an entitlement points at the rate row that it came from. Region codes sort by byte, so that a prefix is a range.

create table region (
  code   text collate "C" primary key,
  parent text collate "C" references region,
  level  text not null check (level in ('NATION', 'PROVINCE', 'DISTRICT')),
  name   text not null
);
create index region_parent on region (parent);

create table programme (
  code    text primary key,
  name_id text not null,
  name_en text not null,
  stages  text not null check (stages in ('QUARTER', 'MONTH'))
);

create table rate (
  id             text primary key,
  programme      text   not null references programme,
  component      text   not null,
  basis          text   not null check (basis in ('FAMILY', 'PERSON')),
  applies_to     text   not null check (applies_to in ('ALL', 'HARD_ACCESS', 'NOT_HARD_ACCESS')),
  valid_from     date   not null,
  valid_to       date,
  annual_amount  bigint check (annual_amount > 0),
  stage_amounts  bigint[] check (cardinality(stage_amounts) = 4 and 0 <= all (stage_amounts)),
  month_amount   bigint check (month_amount > 0),
  payable        boolean not null,
  legal_basis    text   not null,
  confirmation   text   not null,
  note           text   not null default '',
  check (valid_to >= valid_from),
  check (num_nonnulls(stage_amounts, month_amount) = 1)
);
create index rate_programme on rate (programme, valid_from);

-- From when a programme's rates are paid how; a year with rates but without a rule is known and not computed.
create table programme_rule (
  id                 text primary key,
  programme          text    not null references programme,
  valid_from         date    not null,
  valid_to           date,
  requires_component boolean not null,
  confirmation       text    not null,
  note               text    not null default ''
);

create table cap_rule (
  id           text primary key,
  programme    text    not null references programme,
  valid_from   date    not null,
  valid_to     date,
  max_persons  integer not null check (max_persons > 0),
  confirmation text    not null,
  note         text    not null default ''
);

create table hard_access_area (
  region_code text collate "C" not null,
  valid_from  date not null,
  valid_to    date,
  name        text not null,
  confirmed   boolean not null,
  note        text not null default '',
  primary key (region_code, valid_from)
);

create table payment_channel (
  region_code text collate "C" not null,
  valid_from  date not null,
  valid_to    date,
  bank        text not null check (bank ~ '^[A-Z]{2,16}$'),
  confirmed   boolean not null,
  note        text not null default '',
  primary key (region_code, valid_from)
);

grant select, insert, update on region, programme, rate, programme_rule, cap_rule, hard_access_area, payment_channel
  to ${app};
