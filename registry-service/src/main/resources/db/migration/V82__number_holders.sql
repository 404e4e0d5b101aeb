-- One place says whose a number is now: of somebody who was merged it is that of the person who stayed, wherever they live. Every look-up asks here,
-- and shows only who lives in the caller's area.
create function number_holders(numbers bytea[]) returns table (place bigint, person_id uuid)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select asked.place, coalesce(o.merged_into, o.id)
            from unnest(numbers) with ordinality as asked (number, place)
           cross join lateral (
                 select i.person_id from person_identifier i where i.kind = 'NIK' and i.hash = asked.number and i.state <> 'WRONG' offset 0) i
            join person o on o.id = i.person_id $$;
comment on function number_holders is 'Whose these NIKs are now, by keyed hash: the place among those asked for, 1 is the first, and the person';

create or replace function nik_holder(number bytea, out person_id uuid, out housed boolean, out left_on date) returns setof record
    language sql stable security definer set search_path = public, pg_temp
    as $$ select p.id,
                 p.died_on is not null or exists (select from household_member m where m.person_id = p.id and m.valid_until is null),
                 (select max(m.valid_until) from household_member m where m.person_id = p.id and m.valid_until is not null)
            from number_holders(array[number]) n join person p on p.id = n.person_id $$;
