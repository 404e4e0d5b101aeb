-- Each record carries a signature over all its other columns; detail says what the request does not, such as whose right was used.
alter table audit_log
  add column detail text,
  add column signature bytea;
