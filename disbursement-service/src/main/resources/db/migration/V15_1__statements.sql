-- A bank's message belongs to an account: one file may tell of many batches, and what is remembered is a line. A file with a batch is
-- an answer to that batch alone, one without is a statement. Its region is the widest area of who sent it: lines that are of none of
-- our payments are seen there.

alter table result_file
  alter column batch_id drop not null,
  drop constraint result_file_sha256_key,
  add column bank         text,
  add column account      text check (length(account) <= 34),
  add column type         text not null default 'CSV',
  add column message_id   text check (length(message_id) <= 35),
  add column sender_scope text not null default '',
  add column came_in      boolean not null default true,
  add column charges      integer not null default 0,
  add column batches      integer not null default 0;
update result_file f set bank = b.bank from payment_batch b where b.id = f.batch_id;
alter table result_file alter column bank set not null;
comment on column result_file.batches is 'lines that tell of a whole batch in one sum';
comment on column result_file.sender_scope is 'areas of who sent it: what one sender does not see another may';
comment on column result_file.came_in is 'false if no line of it meant anything yet: then the same file may come once more';
create unique index result_file_answer_once on result_file (batch_id, sha256) where batch_id is not null and came_in;
create unique index result_file_statement_once on result_file (bank, sender_scope, sha256) where batch_id is null and came_in;
create index result_file_statement on result_file (bank, account, id) where batch_id is null;

-- Who brought a file, for one who sees lines of it and not the file.
create function result_file_brought_by(file uuid) returns text
  language sql stable security definer set search_path = public, pg_temp
  as $$ select received_by from result_file where id = file $$;

-- One look-up a line, as before: the batch is the payment's, and where a line has no payment the file's.
alter table result_line
  alter column batch_id drop not null,
  drop constraint result_line_of_batch,
  drop constraint result_line_status_check,
  drop constraint result_line_outcome_check,
  add column row_no       integer,
  add column type         text not null default 'CSV',
  add column confirms     boolean not null default false,
  add column identity     uuid,
  add column cause        text check (cause in ('DAY', 'ANOTHER_ACCOUNT', 'TOTAL')),
  add column told_count   integer,
  add column found_count  integer,
  add column found_amount bigint,
  add constraint result_line_of_file foreign key (file_id) references result_file deferrable initially deferred,
  add constraint result_line_status_check check (status in ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'CHARGE')),
  add constraint result_line_outcome_check check (outcome in
    ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID', 'DUPLICATE', 'UNKNOWN', 'CONTRADICTED', 'CHARGE', 'BATCH'));
alter table result_file drop constraint result_file_of_batch;
comment on column result_line.row_no is 'where it stands in the file; lines made of one sum have its place';
comment on column result_line.type is 'of the message; a whole batch told in one sum is a type of its own, CAMT_053/BATCH';
comment on column result_line.confirms is 'a duplicate that another type of message told before, and not the same line again';
comment on column result_line.identity is 'of a line that is of none of our payments: account, reference, amount, direction, day, ordinal';
comment on column result_line.cause is 'why it is CONTRADICTED, where the books do not say so by themselves';
create index result_line_identity on result_line (identity) where identity is not null;

-- The bank's own words may be longer than a line of a form.
alter table payment drop constraint payment_reason_text_check,
  add constraint payment_reason_text_check check (length(reason_text) <= 500);
alter table result_line drop constraint result_line_reason_text_check,
  add constraint result_line_reason_text_check check (length(reason_text) <= 500);

alter table result_staging
  add column type        text,
  add column row_no      integer,
  add column scope       text not null default 'PAYMENT',
  add column batch_id    uuid,
  add column part        text,
  add column told_count  integer,
  add column reason_code text,
  add column reason_text text;
