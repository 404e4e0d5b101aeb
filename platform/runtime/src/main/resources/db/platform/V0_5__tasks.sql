-- What somebody has to do. It names a thing by its type and id and nothing personal; the list is read by role and place.
create table task (
  id           uuid        primary key default uuidv7(),
  kind         text        not null check (kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  role         text        not null,
  post         text,
  region_code  text        collate "C" not null,
  subject_type text        not null check (subject_type ~ '^[a-z][a-z-]{0,39}$'),
  subject_id   uuid        not null,
  due_on       date        not null,
  opened_at    timestamptz not null default now(),
  state        text        not null default 'OPEN' check (state in ('OPEN', 'DONE', 'SUPERSEDED', 'CANCELLED')),
  ended_at     timestamptz,
  check ((state = 'OPEN') = (ended_at is null))
);
create unique index task_open on task (subject_id, kind) where state = 'OPEN';
create index task_list on task (role, state, region_code, id);
select protect('task', 'region_code');
grant select, insert, update on task to ${app};
