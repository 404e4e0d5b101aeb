-- Regions with a name like the one asked for, by the index of parts of names: cost grows with the names that share a third of their parts.
-- In: name; on, the day that the region has to be there, its names of every day count; level or null; from and below, a range of codes;
-- afterSimilarity and afterCode, where to go on; limit. Out: columns of a region, path, found_name, similarity.
-- \set name '\'Sungai Hangat\''
-- \set on '\'2026-01-01\'::date'
-- \set level 'null'
-- \set from '\'15\''
-- \set below '\'15/\''
-- \set afterSimilarity 2
-- \set afterCode '\'\''
-- \set limit 10
with hit as (
    select distinct on (code) code, name, similarity
      from (select code, name, similarity(name_key, place_key(:name)) as similarity
              from region where name_key % place_key(:name) and code >= :from and code < :below
             union all
            select code, name, similarity(name_key, place_key(:name))
              from region_name where name_key % place_key(:name) and code >= :from and code < :below) each
     order by code, similarity desc, name
)
select {columns}, {path} as path, hit.name as found_name, hit.similarity
  from hit join region r on r.code = hit.code
 where r.valid_from <= :on and coalesce(r.valid_to > :on, true) and (cast(:level as text) is null or r.level = :level)
   and (-hit.similarity, r.code::text) > (-cast(:afterSimilarity as real), :afterCode)
 order by hit.similarity desc, r.code limit :limit
