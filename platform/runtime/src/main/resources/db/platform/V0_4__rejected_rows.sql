-- Rows that were refused of a file, as they came: sealed, for the one who sent them, and for a limited time. What came before this
-- table has no cells.
create table rejected_file (
  upload_id uuid        primary key,
  sent_by   text        not null,
  xlsx      boolean     not null,
  separator text        not null check (length(separator) = 1),
  mark      boolean     not null,
  sealed    bytea,
  sent_at   timestamptz not null default now()
);
create index rejected_file_age on rejected_file (sent_at);

create table rejected_row (
  upload_id uuid    not null references rejected_file on delete cascade,
  line      integer not null,
  faults    text    not null,
  sealed    bytea,
  primary key (upload_id, line)
);
grant select, insert, delete on rejected_file, rejected_row to ${app};
