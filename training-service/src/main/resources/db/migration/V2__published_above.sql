-- A course of the kabupaten is meant for the people of its kecamatan: who has an area inside sees it, as it is offered. Only its own
-- area changes it: an update, and a lock for one, still falls under area_scope alone.
create function areas_above() returns text[]
  language sql stable parallel safe
  return coalesce((
    select array_agg(distinct left(area, digits))
      from unnest(string_to_array(current_setting('salur.areas', true), ',')) area, unnest(array[2, 5, 8]) digits
     where length(area) > digits and area not like '%\%'), '{}');
comment on function areas_above is 'the codes of the regions that the areas of the connection lie in';

create policy published_above on course for select using (region_code = any(areas_above()));
create policy published_above on provider for select using (region_code = any(areas_above()));
