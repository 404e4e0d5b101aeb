-- Evidence files: minutes, statements, photographs. The content lies encrypted outside the database, under a name that is a keyed hash of
-- it; rows of one content have one name, and who sees a row sees nothing of the others.
create table evidence_file (
  id          uuid        primary key,
  kind        text        not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  purpose     text        not null check (purpose ~ '^[a-z][a-z-]{0,39}$'),
  subject_id  uuid,
  region_code text        collate "C" not null,
  media_type  text        not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  size        bigint      not null check (size > 0),
  sha256      bytea       not null check (length(sha256) = 32),
  name        bytea,
  stored_as   text        not null check (stored_as ~ '^[0-9a-f]{64}$'),
  uploaded_by text        not null,
  uploaded_at timestamptz not null default now(),
  bound_at    timestamptz,
  check ((subject_id is null) = (bound_at is null))
);
create index evidence_file_subject on evidence_file (subject_id, purpose);
create index evidence_file_content on evidence_file (stored_as);
create index evidence_file_unbound on evidence_file (uploaded_at) where subject_id is null;
select protect('evidence_file', 'region_code');

-- What is bound is never deleted, nor what it is ever changed.
create policy bound_stays on evidence_file as restrictive for delete using (subject_id is null);
grant select, insert, delete, update (subject_id, region_code, bound_at) on evidence_file to ${app};

-- The folder of the contents has this name: another database's files are never taken for strays of this one.
create table evidence_store (id uuid not null default uuidv7());
create unique index evidence_store_one on evidence_store ((true));
insert into evidence_store default values;
grant select on evidence_store to ${app};
