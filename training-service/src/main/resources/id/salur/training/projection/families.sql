-- Takes in a batch of events of families: each carries the whole state, and an older version than the one held changes nothing.
-- In: events, their JSON; of who was told of, by place in the arrays: families, versions, people, births (encrypted), deaths (days).
-- Out: rows of family and family_member.
with event as (
  select distinct on (b."familyId")
         b."familyId" family_id, b.version, b."regionCode" region_code, b.persons, e."eventTime" at
  from jsonb_to_recordset(cast(:events as jsonb)) e ("eventTime" timestamptz, body jsonb),
       jsonb_to_record(e.body) b ("familyId" uuid, version bigint, "regionCode" text, persons uuid[])
  order by b."familyId", b.version desc
), told as (
  select distinct on (family_id, version, person_id) *
  from unnest(:families, :versions, :people, :births, cast(:deaths as date[])) t (family_id, version, person_id, birth, died_on)
), applied as (
  insert into family (family_id, version, region_code)
  select family_id, version, region_code from event
  on conflict (family_id) do update set version = excluded.version, region_code = excluded.region_code
  where family.version < excluded.version
  returning family_id
), gone as (
  delete from family_member m using event join applied using (family_id)
  where m.family_id = any (array(select family_id from event)) and m.family_id = event.family_id and m.person_id <> all (event.persons)
)
insert into family_member (person_id, family_id, region_code, since, birth_cipher, died_on)
select person, event.family_id, event.region_code, at, told.birth, told.died_on
from event join applied using (family_id) cross join unnest(persons) person
left join told
  on told.family_id = event.family_id and told.version = event.version and told.person_id = person
on conflict (person_id, family_id) do update set region_code = excluded.region_code,
  birth_cipher = coalesce(excluded.birth_cipher, family_member.birth_cipher), died_on = excluded.died_on
where excluded.birth_cipher is not null
  or (family_member.region_code, family_member.died_on) is distinct from (excluded.region_code, excluded.died_on)
