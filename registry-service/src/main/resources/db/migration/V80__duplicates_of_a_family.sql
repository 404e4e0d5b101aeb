-- Looks for duplicates of a family that arrives, in one call: what fails is looked for again later and never keeps the family out. Answers how
-- many pairs are new, or the message of what failed.
create function duplicates_of_family(family uuid, persons uuid[], out new_pairs integer, out failed text) language plpgsql security definer
    set search_path = public, pg_temp as $$
begin
    new_pairs := duplicates_find(persons);
exception when others then
    failed := sqlstate;
    insert into duplicate_search (region_code, family_id) select f.region_code, f.id from family f where f.id = duplicates_of_family.family;
end $$;
