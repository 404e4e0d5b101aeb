-- Takes the programmes of a file in, and tells of those that are new or another than before.
-- In: programme_fact, the rows of the file. Out: how many they are.
-- \i programme_fact.sql
with changed as (
    insert into programme as held (code, name_id, name_en, stages, kind, payee)
    select code, name_id, name_en, stages, kind, payee from programme_fact order by code
    on conflict (code) do update
       set name_id = excluded.name_id, name_en = excluded.name_en, stages = excluded.stages, kind = excluded.kind, payee = excluded.payee,
           version = held.version + 1
     where (held.name_id, held.name_en, held.stages, held.kind, held.payee)
           is distinct from (excluded.name_id, excluded.name_en, excluded.stages, excluded.kind, excluded.payee)
    returning held.*
), told as (
    insert into outbox (topic, type, key, body)
    select 'salur.disbursement.programme', 'salur.disbursement.programme.set.v1', code,
           jsonb_build_object('code', code, 'version', version, 'nameId', name_id, 'nameEn', name_en, 'takesMembers', payee = 'FAMILY')
      from changed order by code
)
select count(*) from programme_fact
