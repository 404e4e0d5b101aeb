-- What a file says of known families, as a set: desil and relations from a day on as change-facts.sql and change-relations.sql write them for one, and who
-- leaves; each family gets its next version. In: import_old (family_id, desil), import_change (family_id, person_id, fact), import_told (family_id, position,
-- relation, facts); since, a day. The families are locked.
-- \set since current_date
with poorer as materialized (
    select o.family_id, o.desil from import_old o where exists (select from import_change c where c.family_id = o.family_id and c.fact = 'desil')
), cut as (
    insert into family_past (family_id, region_code, valid_from, valid_until, desil, village)
    select f.id, f.region_code, f.facts_since, :since, f.desil, f.region_code
      from poorer t join family f on f.id = t.family_id where coalesce(f.facts_since < :since, true)
     union all
    select k.family_id, k.region_code, k.valid_from, :since, k.desil, k.village
      from poorer t join family_past k using (family_id) where k.valid_until > :since and coalesce(k.valid_from < :since, true)
), later as (
    update family_past k set valid_from = greatest(k.valid_from, :since), desil = t.desil
      from poorer t where k.family_id = t.family_id and k.valid_until > :since
), told as materialized (
    select m.family_id, m.position, m.region_code, m.valid_from, m.relation_since, m.relation as before, t.relation
      from import_told t join household_member m using (family_id, position) where 'relation' = any (t.facts)
), was as (
    insert into relation_past (family_id, position, region_code, valid_from, valid_until, relation)
    select family_id, position, region_code, relation_since, :since, before
      from told where coalesce(coalesce(relation_since, valid_from) < :since, true)
     union all
    select k.family_id, k.position, k.region_code, k.valid_from, :since, k.relation
      from told t join relation_past k using (family_id, position)
     where k.valid_until > :since and coalesce(coalesce(k.valid_from, t.valid_from) < :since, true)
), became as (
    update relation_past k set valid_from = greatest(k.valid_from, :since), relation = t.relation
      from told t where k.family_id = t.family_id and k.position = t.position and k.valid_until > :since
), relations as (
    update household_member m set relation = t.relation, relation_since = greatest(m.relation_since, :since)
      from told t where m.family_id = t.family_id and m.position = t.position
), leave as (
    update household_member m set valid_until = greatest(m.valid_from, :since)
      from import_change c where c.fact = 'left' and m.family_id = c.family_id and m.person_id = c.person_id and m.valid_until is null
)
update family f
   set version = f.version + 1, desil = coalesce(t.desil, f.desil),
       facts_since = case when t.desil is null then f.facts_since else greatest(f.facts_since, :since) end
  from import_old o left join poorer t using (family_id) where f.id = o.family_id
