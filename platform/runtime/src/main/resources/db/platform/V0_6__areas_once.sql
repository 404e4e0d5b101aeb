-- The areas of the connection are looked up once a statement, not once a row: a policy with a function in it asked the setting again
-- and took its text apart for each row, which was four fifths of what the scope cost a set.
create function all_areas() returns boolean
  language sql stable parallel safe
  return current_setting('salur.areas', true) = '*';
comment on function all_areas is 'whether the connection works for the whole nation';

create function area_patterns() returns text[]
  language sql stable parallel safe
  return string_to_array(current_setting('salur.areas', true), ',');
comment on function area_patterns is 'LIKE patterns of the areas of the connection; null where none were told: nothing is seen';

create or replace function protect(target regclass, region_column text) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy area_scope on %1$s using ((select all_areas()) or %2$I like any ((select area_patterns())::text[]))
                  with check ((select all_areas()) or %2$I like any ((select area_patterns())::text[]))', target, region_column);
end $$;

-- Policies that say in_area(column): in_area is right for one code, this for every row of a table.
create function scope_once() returns void
  language plpgsql as $$
declare
  old record;
  once constant text := '((select all_areas()) or \1 like any ((select area_patterns())::text[]))';
begin
  for old in select tablename, policyname, qual, with_check from pg_policies
             where schemaname = 'public' and concat(qual, with_check) like '%in\_area(%' loop
    execute format('alter policy %I on public.%I', old.policyname, old.tablename)
            || coalesce(' using (' || regexp_replace(old.qual, '\min_area\(([a-z_.]+)\)', once, 'g') || ')', '')
            || coalesce(' with check (' || regexp_replace(old.with_check, '\min_area\(([a-z_.]+)\)', once, 'g') || ')', '');
  end loop;
end $$;
comment on function scope_once is 'Rewrites the policies of the tables of before; a migration that writes one by hand says it so itself';
select scope_once();
