-- Other relations in a household from a day on. The period that since lies in is cut in two, those after it carry what was told.
-- In: family, since, persons who live there, and the relation of each, relations. Out: rows of relation_past, household_member.
-- \set family 'gen_random_uuid()'
-- \set since current_date
-- \set persons '\'{}\'::uuid[]'
-- \set relations '\'{}\'::text[]'
with told as materialized (
    select m.family_id, m.position, m.region_code, m.valid_from, m.relation_since, m.relation as before, t.relation
      from unnest(:persons, :relations) as t (person_id, relation)
      join household_member m on m.family_id = :family and m.person_id = t.person_id and m.valid_until is null
), cut as (
    insert into relation_past (family_id, position, region_code, valid_from, valid_until, relation)
    select family_id, position, region_code, relation_since, :since, before
      from told where coalesce(coalesce(relation_since, valid_from) < :since, true)
     union all
    select k.family_id, k.position, k.region_code, k.valid_from, :since, k.relation
      from told t join relation_past k using (family_id, position)
     where k.valid_until > :since and coalesce(coalesce(k.valid_from, t.valid_from) < :since, true)
), later as (
    update relation_past k set valid_from = greatest(k.valid_from, :since), relation = t.relation
      from told t where k.family_id = t.family_id and k.position = t.position and k.valid_until > :since
)
update household_member m set relation = t.relation, relation_since = greatest(m.relation_since, :since)
  from told t where m.family_id = t.family_id and m.position = t.position
