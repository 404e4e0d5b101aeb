-- What a file says of known persons, as a set: facts from a day on as change-facts.sql writes them for one, who they are, and a number for who had none.
-- In: import_told (person_id, facts, which of them are others, since, and the values); by, who claims.
-- \set by '\'officer\''
with told as materialized (
    select * from import_told where facts && array['school_level', 'pregnant_until', 'severe_disability', 'employment']
), cut as (
    insert into person_past (person_id, region_code, valid_from, valid_until, school_level, pregnant_until, severe_disability, employment)
    select p.id, p.region_code, p.facts_since, t.since, p.school_level, p.pregnant_until, p.severe_disability, p.employment
      from told t join person p on p.id = t.person_id where coalesce(p.facts_since < t.since, true)
     union all
    select k.person_id, k.region_code, k.valid_from, t.since, k.school_level, k.pregnant_until, k.severe_disability, k.employment
      from told t join person_past k using (person_id) where k.valid_until > t.since and coalesce(k.valid_from < t.since, true)
), later as (
    update person_past k
       set valid_from = greatest(k.valid_from, t.since),
           school_level = case when 'school_level' = any (t.facts) then t.school_level else k.school_level end,
           pregnant_until = case when 'pregnant_until' = any (t.facts) then t.pregnant_until else k.pregnant_until end,
           severe_disability = case when 'severe_disability' = any (t.facts) then t.severe_disability else k.severe_disability end,
           employment = case when 'employment' = any (t.facts) then t.employment else k.employment end
      from told t where k.person_id = t.person_id and k.valid_until > t.since
), who as (
    update person p
       set version = p.version + 1,
           facts_since = case when d.person_id is null then p.facts_since else greatest(p.facts_since, t.since) end,
           school_level = case when 'school_level' = any (t.facts) then t.school_level else p.school_level end,
           pregnant_until = case when 'pregnant_until' = any (t.facts) then t.pregnant_until else p.pregnant_until end,
           severe_disability = case when 'severe_disability' = any (t.facts) then t.severe_disability else p.severe_disability end,
           employment = case when 'employment' = any (t.facts) then t.employment else p.employment end,
           name = case when 'name' = any (t.facts) then t.name else p.name end,
           sex = case when 'sex' = any (t.facts) then t.sex else p.sex end,
           birth_date = case when 'birth_date' = any (t.facts) then t.birth_date else p.birth_date end,
           sealed_name = case when 'name' = any (t.facts) and p.sealed_name is not null then t.sealed_name else p.sealed_name end,
           to_seal = p.to_seal or ('name' = any (t.facts) and p.sealed_name is not null and t.sealed_name is null),
           sealed_birth = case when t.facts && array['sex', 'birth_date'] then t.sealed_birth else p.sealed_birth end
      from import_told t left join told d using (person_id) where p.id = t.person_id
)
insert into person_identifier (person_id, no, region_code, hash, cipher, claimed_by)
select t.person_id, 1 + (select coalesce(max(n.no), 0) from person_identifier n where n.person_id = t.person_id), p.region_code, t.nik_hash, t.nik_cipher, :by
  from import_told t join person p on p.id = t.person_id where 'nik' = any (t.facts)
