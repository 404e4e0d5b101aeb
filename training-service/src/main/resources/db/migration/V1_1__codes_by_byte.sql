-- Region codes sort by byte, as in the other services: a region and all below it is the range code >= '53.15' and
-- code < '53.15/', which uses an index also under row level security (LIKE does not). No row is rewritten, indexes are.
do $$
declare
  target text;
begin
  foreach target in array array['family', 'family_member', 'provider', 'course', 'enrolment', 'attendance', 'equipment_grant', 'business'] loop
    execute format('drop policy area_scope on %I', target);
    execute format('alter table %I alter column region_code type text collate "C"', target);
    perform protect(target::regclass, 'region_code');
  end loop;
end $$;
drop index course_region;
create index course_region on course (region_code, id);
