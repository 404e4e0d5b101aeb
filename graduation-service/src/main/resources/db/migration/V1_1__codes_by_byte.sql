-- Region codes sort by byte, as in the other services: a region and all below it is the range code >= '53.15' and
-- code < '53.15/', which uses an index also under row level security (LIKE does not). No row is rewritten, indexes are.
do $$
declare
  target text;
begin
  foreach target in array array['membership', 'last_decision', 'evidence', 'graduation_case'] loop
    execute format('drop policy area_scope on %I', target);
    execute format('alter table %I alter column region_code type text collate "C"', target);
    perform protect(target::regclass, 'region_code');
  end loop;
end $$;
drop index membership_region;
create index membership_region on membership (programme, region_code);
drop index last_decision_region;
create index last_decision_region on last_decision (region_code, decision);
drop index graduation_case_region;
create index graduation_case_region on graduation_case (region_code, id);
