-- A file counts as taken for the one who sent it, and only if something of it came in.
alter table historic_import drop constraint historic_import_sha256_key;
create unique index historic_import_taken on historic_import (imported_by, sha256) where taken > 0;

-- Refused rows are kept as they came, by the platform. Of those of before only the reasons are known.
insert into rejected_file (upload_id, sent_by, xlsx, separator, mark)
select id, imported_by, false, ',', false from historic_import;
insert into rejected_row (upload_id, line, faults)
select import_id, row_no + 1, string_agg(column_name || ':' || code, ' ' order by column_name, code) from historic_import_reject
 group by import_id, row_no;
drop table historic_import_reject;
