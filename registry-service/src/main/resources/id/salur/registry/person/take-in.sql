-- Persons of a file, as one set. In: import_member (person_id, returns, region_code, nik_hash, nik_cipher, name, sex, birth_date, school_level,
-- pregnant_until, severe_disability, employment, sealed_name, sealed_birth, since); by, who claims. Who returns carries the number already and is told of
-- anew, from since on.
-- \set by '\'officer\''
with made as (
    insert into person (id, region_code, name, sex, birth_date, school_level, pregnant_until, severe_disability, employment, sealed_name,
                        sealed_birth)
    select person_id, region_code, name, sex, birth_date, school_level, pregnant_until, severe_disability, employment, sealed_name, sealed_birth
      from import_member where not returns
), past as (
    insert into person_past (person_id, region_code, valid_from, valid_until, school_level, pregnant_until, severe_disability, employment)
    select p.id, i.region_code, p.facts_since, i.since, p.school_level, p.pregnant_until, p.severe_disability, p.employment
      from import_member i join person p on p.id = i.person_id where i.returns and coalesce(p.facts_since < i.since, true)
), returned as (
    update person p
       set version = p.version + 1, name = i.name, sex = i.sex, birth_date = i.birth_date, facts_since = i.since,
           school_level = i.school_level,
           pregnant_until = i.pregnant_until, severe_disability = i.severe_disability, employment = i.employment,
           sealed_name = i.sealed_name, sealed_birth = i.sealed_birth, to_seal = p.sealed_name is not null and i.sealed_name is null
      from import_member i where i.returns and p.id = i.person_id
)
insert into person_identifier (person_id, region_code, hash, cipher, claimed_by)
select person_id, region_code, nik_hash, nik_cipher, :by from import_member where not returns and nik_hash is not null
