-- The log is read newest first, by who, what, how it ended and from where. Time needs no index of its own: an id grows with time.
create index audit_log_actor on audit_log (actor, id);
create index audit_log_operation on audit_log (operation, id);
create index audit_log_outcome on audit_log (split_part(outcome, ' ', 1), id);

-- A caller of 53.15 is one of 53, too.
create function areas_and_above(areas text[]) returns text[]
  language sql immutable parallel safe
  return (select coalesce(array_agg(distinct array_to_string(parts[1:n], '.')), '{}')
            from unnest(areas) area, string_to_array(area, '.') parts, generate_series(1, cardinality(parts)) n);
create index audit_log_area on audit_log using gin (areas_and_above(areas));
