-- Households whose village has another code from a day on: as change-facts.sql for the village of each, as a set, and a new version.
-- In: the temporary table region_family (family_id, code_old, code_new, day), the families locked.
with cut as (
    insert into family_past (family_id, region_code, valid_from, valid_until, desil, village)
    select f.id, m.code_new, f.facts_since, m.day, f.desil, m.code_old
      from region_family m join family f on f.id = m.family_id where coalesce(f.facts_since < m.day, true)
     union all
    select k.family_id, m.code_new, k.valid_from, m.day, k.desil, k.village
      from region_family m join family_past k using (family_id)
     where k.village = m.code_old and k.valid_until > m.day and coalesce(k.valid_from < m.day, true)
), later as (
    update family_past k
       set region_code = m.code_new,
           valid_from = case when k.village = m.code_old and k.valid_until > m.day then greatest(k.valid_from, m.day) else k.valid_from end,
           village = case when k.village = m.code_old and k.valid_until > m.day then m.code_new else k.village end
      from region_family m where k.family_id = m.family_id
), here as (
    update household_member k set region_code = m.code_new from region_family m where k.family_id = m.family_id
), relations as (
    update relation_past k set region_code = m.code_new from region_family m where k.family_id = m.family_id
)
update family f set version = f.version + 1, region_code = m.code_new, facts_since = greatest(f.facts_since, m.day)
  from region_family m where f.id = m.family_id
