-- What the registry said, as far as money needs it. Every row carries the family's version: an older event changes nothing.

create table family (
  family_id   uuid    primary key,
  version     bigint  not null,
  region_code text collate "C" not null,
  persons     integer not null
);
create index family_region on family (region_code);
select protect('family', 'region_code');

create table component_span (
  family_id   uuid    not null references family,
  ordinal     integer not null,
  region_code text collate "C" not null,
  component   text    not null,
  span_from   date    not null,
  span_until  date,
  primary key (family_id, ordinal),
  check (span_until is null or span_until > span_from)
);
select protect('component_span', 'region_code');

create table membership (
  family_id   uuid   not null,
  programme   text   not null,
  version     bigint not null,
  region_code text collate "C" not null,
  status      text   not null check (status in ('ACTIVE', 'SUSPENDED', 'ENDED')),
  started_on  date,
  ended_on    date,
  started_at  timestamptz,
  primary key (family_id, programme)
);
comment on column membership.started_at is 'when the registry began it, last; a decision from before does not hold it';
create index membership_region on membership (programme, region_code);
select protect('membership', 'region_code');

create table decision (
  recheck_id     uuid primary key,
  family_id      uuid not null,
  programme      text not null,
  region_code    text collate "C" not null,
  decision       text not null check (decision in ('CONTINUE', 'SUSPEND', 'RESUME', 'END', 'GRADUATION_CANDIDATE')),
  reasons        text[] not null,
  as_of          date not null,
  policy_version text not null,
  cause_id       uuid not null,
  decided_at     timestamptz not null,
  received_at    timestamptz not null default now()
);
create index decision_region on decision (programme, region_code, decision);
select protect('decision', 'region_code');

-- The newest decision a family and programme: SUSPEND and END hold it from the next compute on.
create table last_decision (
  family_id   uuid not null,
  programme   text not null,
  region_code text collate "C" not null,
  recheck_id  uuid not null,
  decision    text not null,
  reasons     text[] not null,
  as_of       date not null,
  decided_at  timestamptz not null,
  primary key (family_id, programme)
);
select protect('last_decision', 'region_code');

grant select, insert, update on family, membership, last_decision to ${app};
grant select, insert, update, delete on component_span to ${app};
grant select, insert on decision to ${app};
