-- Families and their members as the registry last said. A person's family is the newest row; a moved person has none left in the old.
create table family (
  family_id   uuid   primary key,
  version     bigint not null,
  region_code text   not null
);
grant select, insert, update on family to ${app};
select protect('family', 'region_code');

create table family_member (
  person_id   uuid        not null,
  family_id   uuid        not null references family,
  region_code text        not null,
  since       timestamptz not null,
  primary key (person_id, family_id)
);
create index family_member_family on family_member (family_id);
grant select, insert, update, delete on family_member to ${app};
select protect('family_member', 'region_code');

create table skill (
  code       text        primary key check (code ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  name_id    text        not null,
  name_en    text        not null,
  source     text,
  created_at timestamptz not null default now()
);
grant select, insert on skill to ${app};

create table provider (
  id          uuid        primary key default uuidv7(),
  name        text        not null,
  kind        text        not null,
  region_code text        not null,
  created_at  timestamptz not null default now(),
  unique (region_code, name)
);
grant select, insert on provider to ${app};
select protect('provider', 'region_code');

-- taken is kept here, under the row's lock: a count of enrolments would miss those outside the caller's areas.
create table course (
  id                         uuid        primary key default uuidv7(),
  skill                      text        not null references skill,
  provider_id                uuid        not null references provider,
  region_code                text        not null,
  title                      text        not null,
  seats                      integer     not null check (seats between 1 and 10000),
  taken                      integer     not null default 0,
  starts_on                  date        not null,
  ends_on                    date        not null check (ends_on >= starts_on),
  sessions                   integer     not null check (sessions between 1 and 1000),
  minimum_attendance_percent integer     not null check (minimum_attendance_percent between 0 and 100),
  version                    bigint      not null default 1,
  created_at                 timestamptz not null default now(),
  constraint course_seats check (taken between 0 and seats)
);
create index course_region on course (region_code text_pattern_ops, id);
create index course_skill on course (skill, id);
grant select, insert on course to ${app};
grant update (taken, version) on course to ${app};
select protect('course', 'region_code');

create table enrolment (
  id                 uuid        primary key default uuidv7(),
  course_id          uuid        not null references course,
  skill              text        not null references skill,
  person_id          uuid        not null,
  family_id          uuid        not null,
  region_code        text        not null,
  state              text        not null check (state in ('ENROLLED', 'COMPLETED', 'DROPPED')),
  enrolled_on        date        not null,
  completed_on       date,
  dropped_on         date,
  drop_reason        text,
  attendance_percent integer,
  version            bigint      not null default 1,
  created_at         timestamptz not null default now(),
  check ((state = 'COMPLETED') = (completed_on is not null and attendance_percent is not null)),
  check ((state = 'DROPPED') = (dropped_on is not null and drop_reason is not null))
);
create index enrolment_course on enrolment (course_id, id);
create unique index enrolment_once on enrolment (course_id, person_id) where state <> 'DROPPED';
grant select, insert on enrolment to ${app};
grant update (state, completed_on, dropped_on, drop_reason, attendance_percent, version) on enrolment to ${app};
select protect('enrolment', 'region_code');

create table attendance (
  enrolment_id uuid    not null references enrolment,
  session      integer not null check (session > 0),
  held_on      date    not null,
  present      boolean not null,
  region_code  text    not null,
  primary key (enrolment_id, session)
);
grant select, insert, update on attendance to ${app};
select protect('attendance', 'region_code');

create table equipment_grant (
  id           uuid        primary key default uuidv7(),
  enrolment_id uuid        not null references enrolment,
  region_code  text        not null,
  item         text        not null,
  quantity     integer     not null check (quantity > 0),
  granted_on   date        not null,
  created_at   timestamptz not null default now()
);
create index equipment_grant_enrolment on equipment_grant (enrolment_id, id);
grant select, insert on equipment_grant to ${app};
select protect('equipment_grant', 'region_code');

create table business (
  id           uuid        primary key default uuidv7(),
  enrolment_id uuid        not null unique references enrolment,
  region_code  text        not null,
  kind         text        not null,
  started_on   date        not null,
  created_at   timestamptz not null default now()
);
grant select, insert on business to ${app};
select protect('business', 'region_code');
