-- A bank's answer changes every payment of its batch at once. With no index on what it changes, and with as much room on each page as the
-- page is full, the new version stays on the page of the old one and no index is written again.
drop index payment_run;
drop index payment_year;
create index payment_year on payment (programme, fiscal_year, region_code);
alter table payment set (fillfactor = 50);
