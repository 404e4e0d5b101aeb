-- Which programmes a family is in, as the registry last said. Guarded by the family's version; the date of the start is
-- filled in even when the start arrives after a later event.
create table membership (
  family_id      uuid   not null,
  programme      text   not null,
  version        bigint not null,
  region_code    text   not null,
  region_version bigint not null,
  status         text   not null check (status in ('ACTIVE', 'SUSPENDED', 'ENDED')),
  started_on     date,
  ended_on       date,
  primary key (family_id, programme)
);
create index membership_region on membership (programme, region_code text_pattern_ops);
grant select, insert, update on membership to ${app};
select protect('membership', 'region_code');

-- The last decision of the registry's re-checks, one row a membership however many re-checks there are.
create table last_decision (
  family_id   uuid        not null,
  programme   text        not null,
  region_code text        not null,
  recheck_id  uuid        not null,
  decision    text        not null
              check (decision in ('CONTINUE', 'SUSPEND', 'RESUME', 'END', 'GRADUATION_CANDIDATE')),
  as_of       date        not null,
  decided_at  timestamptz not null,
  primary key (family_id, programme)
) with (fillfactor = 80);
create index last_decision_region on last_decision (region_code text_pattern_ops, decision);
grant select, insert, update on last_decision to ${app};
select protect('last_decision', 'region_code');

-- Programmes a family may leave on its own strength (graduasi mandiri). Data, not code.
create table mandiri_programme (
  programme   text    not null,
  valid_from  date    not null,
  valid_until date    check (valid_until > valid_from),
  legal_basis text    not null,
  confirmed   boolean not null,
  primary key (programme, valid_from)
);
grant select on mandiri_programme to ${app};
insert into mandiri_programme values
  ('PKH', date '2007-01-01', null, 'PKH exit by graduasi mandiri, background knowledge, no legal text at hand', false);

-- What speaks for a graduation. From an event: its ce_id is the key, so the same event twice is one row.
create table evidence (
  id           uuid        primary key,
  kind         text        not null
               check (kind in ('TRAINING_COMPLETED', 'EQUIPMENT_GRANTED', 'BUSINESS_STARTED')),
  family_id    uuid        not null,
  person_id    uuid        not null,
  enrolment_id uuid        not null,
  region_code  text        not null,
  skill        text        not null,
  subject      uuid        not null,
  occurred_on  date        not null,
  received_at  timestamptz not null default clock_timestamp()
);
create index evidence_family on evidence (family_id, kind);
grant select, insert on evidence to ${app};
grant update (region_code) on evidence to ${app};
select protect('evidence', 'region_code');

create table graduation_case (
  id            uuid        primary key default uuidv7(),
  family_id     uuid        not null,
  programme     text        not null,
  kind          text        not null check (kind in ('MANDIRI', 'ALAMIAH')),
  region_code   text        not null,
  state         text        not null check (state in ('OPEN', 'READY', 'CONFIRMED', 'REJECTED', 'LAPSED')),
  opened_on     date        not null,
  opened_by     uuid        not null,
  evidence_from date        not null default '-infinity',
  signed_on     date,
  declared_by   text,
  decided_by    text,
  effective_on  date,
  reject_reason text,
  closed_at     timestamptz,
  version       bigint      not null default 1,
  check ((signed_on is null) = (declared_by is null)),
  check ((state = 'CONFIRMED') = (effective_on is not null)),
  check ((state = 'REJECTED') = (reject_reason is not null)),
  check ((state in ('OPEN', 'READY')) = (closed_at is null)),
  constraint maker_is_not_checker check (state <> 'CONFIRMED' or declared_by is null or declared_by <> decided_by)
);
create unique index graduation_case_open on graduation_case (family_id, programme, kind) where state in ('OPEN', 'READY');
create index graduation_case_family on graduation_case (family_id, programme, kind);
create index graduation_case_region on graduation_case (region_code text_pattern_ops, id);
grant select, insert on graduation_case to ${app};
grant update (region_code, state, signed_on, declared_by, decided_by, effective_on, reject_reason, closed_at, version)
  on graduation_case to ${app};
select protect('graduation_case', 'region_code');
