-- What is to be done about a person goes with them: whoever moved is no work of the place they left.
create or replace function person_moves_in(who uuid, place text) returns void
    language sql security definer set search_path = public, pg_temp
    as $$ update task set region_code = place where subject_id = who and state = 'OPEN' and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null);
          update person_identifier set region_code = place where person_id = who and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null);
          update person_past set region_code = place where person_id = who and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null);
          update person set region_code = place where id = who and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null) $$;

-- Whether the person has a household on the day or on a later one, wherever it is.
create function lives_somewhere(who uuid, day date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from household_member m where m.person_id = who and coalesce(m.valid_until > day, true));
