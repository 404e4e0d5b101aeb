-- Who died moves in nowhere: the number stays with the last household.
create or replace function nik_holder(number bytea, out person_id uuid, out housed boolean, out left_on date) returns setof record
    language sql stable security definer set search_path = public, pg_temp
    as $$ select i.person_id,
                 p.died_on is not null or exists (select from household_member m where m.person_id = i.person_id and m.valid_until is null),
                 (select max(m.valid_until) from household_member m where m.person_id = i.person_id and m.valid_until is not null)
            from person_identifier i join person p on p.id = i.person_id where i.kind = 'NIK' and i.hash = number and i.state <> 'WRONG' $$;
comment on function nik_holder is 'Whose number it is, whether nobody else may take that person in (has a household, or died), and since when they have none';

-- The facts of a person as they were known on the last day before until, as they are now where it is null.
create function facts_known(who uuid, until date, out school_level text, out pregnant_until date, out severe_disability boolean, out employment text)
    returns setof record language sql stable parallel safe
    as $$ select k.school_level, k.pregnant_until, k.severe_disability, k.employment
            from (select p.facts_since as since, p.school_level, p.pregnant_until, p.severe_disability, p.employment from person p where p.id = who
                  union all
                  select a.valid_from, a.school_level, a.pregnant_until, a.severe_disability, a.employment from person_past a
                   where a.person_id = who and until is not null) k
           where coalesce(k.since < until, true) order by k.since desc nulls last limit 1 $$;
