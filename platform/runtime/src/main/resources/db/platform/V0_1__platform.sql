-- What every service's database has. ${app} is the role the service runs as; it owns nothing.

-- Row level security: the connection carries the caller's areas as LIKE patterns ('53.15,53.15.%'), or '*' for
-- the system itself. Nothing set means nothing seen.
create function in_area(code text) returns boolean
  language sql stable parallel safe
  return current_setting('salur.areas', true) = '*'
      or code like any (string_to_array(current_setting('salur.areas', true), ','));

create function protect(target regclass, region_column text) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy area_scope on %s using (in_area(%I)) with check (in_area(%I))',
                 target, region_column, region_column);
end $$;

-- A state change and its event are one transaction; the relay publishes in seq order and deletes.
create table outbox (
  seq            bigint generated always as identity primary key,
  id             uuid        not null default uuidv7(),
  topic          text        not null,
  type           text        not null,
  key            text        not null,
  occurred_at    timestamptz not null default clock_timestamp(),
  correlation_id text        default nullif(current_setting('salur.correlation', true), ''),
  body           jsonb       not null
);
grant select, insert, delete on outbox to ${app};

-- An effect and the record of having seen its event are one transaction.
create table inbox (
  event_id    uuid        primary key,
  received_at timestamptz not null default now()
);
create index inbox_received_at on inbox using brin (received_at);
grant select, insert, delete on inbox to ${app};

create table dead_letter (
  id             uuid        primary key default uuidv7(),
  topic          text        not null,
  partition      integer     not null,
  position       bigint      not null,
  key            text,
  event_id       text,
  type           text,
  event_time     timestamptz,
  correlation_id text,
  body           bytea       not null,
  reason         text        not null,
  detail         text        not null,
  dead_at        timestamptz not null default clock_timestamp(),
  replayed_at    timestamptz,
  digest         bytea       generated always as (sha256(body)) stored,
  unique nulls not distinct (topic, partition, position, event_id, digest)
);
create index dead_letter_waiting on dead_letter (id) where replayed_at is null;
grant select, insert, update on dead_letter to ${app};

create table idempotency (
  caller       text        not null,
  key          text        not null,
  operation    text        not null,
  request_hash bytea       not null,
  status       integer,
  headers      jsonb,
  body         bytea,
  created_at   timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_age on idempotency using brin (created_at);
grant select, insert, update, delete on idempotency to ${app};

create table audit_log (
  id             uuid        primary key default uuidv7(),
  at             timestamptz not null default clock_timestamp(),
  actor          text        not null,
  roles          text[]      not null,
  areas          text[]      not null,
  operation      text        not null,
  target         text        not null,
  outcome        text        not null,
  status         integer     not null,
  origin         text,
  purpose        text,
  request_hash   bytea,
  correlation_id text        default nullif(current_setting('salur.correlation', true), '')
);
grant select, insert on audit_log to ${app};

-- A bundled file of facts is loaded once per content.
create table loaded_fact (
  name      text        primary key,
  checksum  text        not null,
  rows      bigint      not null,
  loaded_at timestamptz not null default now()
);
grant select, insert, update on loaded_fact to ${app};
