-- Counts by reason read the few re-checks that have one, not a nation of CONTINUE.
create index recheck_reasons on recheck (programme, region_code) where reasons <> '{}';
