-- New facts of a household from a day on. In: :id, :since, :desil, :village, and whether each was told, :toldDesil, :toldVillage; what was not told
-- stays as it was in each period. The period that :since lies in is cut in two, those after it carry what was told. :moved: all moves along.
with cut as (
    insert into family_past (family_id, region_code, valid_from, valid_until, desil, village)
    select id, :village, facts_since, :since, desil, region_code from family where id = :id and coalesce(facts_since < :since, true)
     union all
    select family_id, :village, valid_from, :since, desil, village from family_past
     where family_id = :id and valid_until > :since and coalesce(valid_from < :since, true)
), later as (
    update family_past
       set region_code = :village,
           valid_from = case when valid_until > :since then greatest(valid_from, :since) else valid_from end,
           desil = case when :toldDesil and valid_until > :since then :desil else desil end,
           village = case when :toldVillage and valid_until > :since then :village else village end
     where family_id = :id
)
update family set facts_since = greatest(facts_since, :since), desil = :desil, region_code = :village where id = :id
