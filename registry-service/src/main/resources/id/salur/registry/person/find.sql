-- Persons by their name as it compares, from the two indexes of a word and place: a page costs what it shows and what the filters leave out between.
-- In: first, last, the words that must begin so (the first own word of a person, or the other one that is kept); words, what each of must begin some
-- word of the name; afterWord, afterRegion, afterId, where the page before ended; region, below; bornFrom, bornBelow. Out: rows, limit at most.
-- \set first '\'riski\''
-- \set last '\'pratama\''
-- \set words array[\'riski\',\'pratama\']
-- \set afterWord '\'\''
-- \set afterRegion '\'\''
-- \set afterId '\'00000000-0000-0000-0000-000000000000\''
-- \set region '\'53.15\''
-- \set below '\'53.15/\''
-- \set bornFrom '\'1900-01-01\''
-- \set bornBelow '\'2100-01-01\''
-- \set limit 51
with found as (
    (select p.name_word as word, p.*
       from person p
      where p.name_word >= :first and p.name_word < :first || chr(1114111) and p.region_code >= :region and p.region_code < :below
        and (p.name_word, p.region_code, p.id) > (:afterWord, :afterRegion, :afterId)
        and p.birth_date >= :bornFrom and p.birth_date < :bornBelow and p.merged_into is null and in_area(p.region_code)
        and not exists (select from unnest(cast(:words as text[])) as w (word) where strpos(' ' || translate(p.name_key, '|', ' '), ' ' || w.word) = 0)
      order by p.name_word, p.region_code, p.id limit :limit)
     union all
    (select p.name_other, p.*
       from person p
      where p.name_other >= :last and p.name_other < :last || chr(1114111) and p.region_code >= :region and p.region_code < :below
        and (p.name_other, p.region_code, p.id) > (:afterWord, :afterRegion, :afterId)
        and not (p.name_word >= :first and p.name_word < :first || chr(1114111))
        and p.birth_date >= :bornFrom and p.birth_date < :bornBelow and p.merged_into is null and in_area(p.region_code)
        and not exists (select from unnest(cast(:words as text[])) as w (word) where strpos(' ' || translate(p.name_key, '|', ' '), ' ' || w.word) = 0)
      order by p.name_other, p.region_code, p.id limit :limit)
)
select p.id, m.family_id, p.region_code, p.name, p.sex, extract(year from p.birth_date)::int as birth_year, p.word
  from (select * from found order by word, region_code, id limit :limit) p
  left join household_member m on m.person_id = p.id and m.valid_until is null
 order by p.word, p.region_code, p.id
