-- New facts of a person from a day on. In: :id, :since, the four values, and whether each was told, :toldSchoolLevel and so on; what was not told stays
-- as it was in each period. The period that :since lies in is cut in two, those after it carry what was told.
with cut as (
    insert into person_past (person_id, region_code, valid_from, valid_until, school_level, pregnant_until, severe_disability, employment)
    select id, region_code, facts_since, :since, school_level, pregnant_until, severe_disability, employment
      from person where id = :id and coalesce(facts_since < :since, true)
     union all
    select person_id, region_code, valid_from, :since, school_level, pregnant_until, severe_disability, employment
      from person_past where person_id = :id and valid_until > :since and coalesce(valid_from < :since, true)
), later as (
    update person_past
       set valid_from = greatest(valid_from, :since),
           school_level = case when :toldSchoolLevel then :schoolLevel else school_level end,
           pregnant_until = case when :toldPregnantUntil then :pregnantUntil else pregnant_until end,
           severe_disability = case when :toldSevereDisability then :severeDisability else severe_disability end,
           employment = case when :toldEmployment then :employment else employment end
     where person_id = :id and valid_until > :since
)
update person
   set version = version + 1, facts_since = greatest(facts_since, :since), school_level = :schoolLevel, pregnant_until = :pregnantUntil,
       severe_disability = :severeDisability, employment = :employment
 where id = :id
