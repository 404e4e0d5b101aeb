-- Persons by one word of their name as it compares and place, from the index of that word: a page costs what it shows and what the filters leave out
-- between. A word that is written out is a branch of its own: within it a region is one range, where words that only begin so are walked.
-- In: word, name_word or name_other; match, what that word must be; unless, who is found by another branch; words, what each of must begin some word of
-- the name; afterWord, afterRegion, afterId, where the page before ended; region, below; bornFrom, bornBelow. Out: a branch of at most limit rows.
-- \set word name_word
-- \set match 'p.name_word = \'riski\''
-- \set unless false
-- \set words array[\'riski\',\'pratama\']
-- \set afterWord '\'\''
-- \set afterRegion '\'\''
-- \set afterId '\'00000000-0000-0000-0000-000000000000\''
-- \set region '\'53.15\''
-- \set below '\'53.15/\''
-- \set bornFrom '\'1900-01-01\''
-- \set bornBelow '\'2100-01-01\''
-- \set limit 51
(select p.:word as word, p.id, p.region_code, p.name, p.sex, p.birth_date
   from person p
  where :match and p.region_code >= :region and p.region_code < :below and (p.:word, p.region_code, p.id) > (:afterWord, :afterRegion, :afterId)
    and not (:unless) and p.birth_date >= :bornFrom and p.birth_date < :bornBelow and p.merged_into is null and in_area(p.region_code)
    and not exists (select from unnest(cast(:words as text[])) as w (word) where strpos(' ' || translate(p.name_key, '|', ' '), ' ' || w.word) = 0)
  order by p.:word, p.region_code, p.id limit :limit)
