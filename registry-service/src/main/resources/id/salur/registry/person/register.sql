-- New persons and their claimed numbers, as one set. A number that somebody else holds by now is not claimed, and the caller refuses it.
-- In: told, a JSON array of persons (id, name, sex, birthDate, schoolLevel, pregnantUntil, severeDisability, employment, diedOn, sealedName,
--     sealedBirth; of who has a NIK hash and cipher, as bytea); region; by, who claims. Out: ids of those whose number is claimed.
-- \set told '\'[]\''
-- \set region '\'53.15.05.1025\''
-- \set by '\'officer\''
with person_told as (
  select * from jsonb_to_recordset(:told) as t (
    id uuid, name text, sex text, "birthDate" date, "schoolLevel" text, "pregnantUntil" date, "severeDisability" boolean,
    employment text, "diedOn" date, "sealedName" text, "sealedBirth" text, hash bytea, cipher bytea)
), made as (
  insert into person (id, region_code, name, sex, birth_date, school_level, pregnant_until, severe_disability, employment, died_on,
                      sealed_name, sealed_birth)
  select id, :region, name, sex, "birthDate", "schoolLevel", "pregnantUntil", "severeDisability", employment, "diedOn", "sealedName",
         "sealedBirth"
  from person_told
)
insert into person_identifier (person_id, no, region_code, kind, hash, cipher, claimed_by)
select id, 1, :region, 'NIK', hash, cipher, :by from person_told where hash is not null
on conflict (kind, hash) where state <> 'WRONG' do nothing
returning person_id
