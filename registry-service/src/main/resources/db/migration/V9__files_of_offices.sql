-- A file counts as taken for the one who sent it, and only if something of it came in.
drop index family_import_file;
create unique index family_import_taken on family_import (imported_by, sha256) where families > 0;
alter table family_import add column already_registered integer not null default 0;

-- Refused rows are kept as they came, by the platform. Of those of before only the reasons are known.
insert into rejected_file (upload_id, sent_by, xlsx, separator, mark)
select id, imported_by, false, ',', false from family_import;
insert into rejected_row (upload_id, line, faults)
select import_id, row_no + 1, string_agg(column_name || ':' || code, ' ' order by column_name, code) from family_import_reject
 group by import_id, row_no;
drop table family_import_reject;
