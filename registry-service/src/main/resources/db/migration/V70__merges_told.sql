-- That two persons are one, for whoever knows the one that is no more by a key of their own.
alter table change add column person_id uuid, add column merged_into uuid;
comment on column change.person_id is 'Whom a change is about, where it is about one person';

-- Each household where they were known is told, also where the caller does not see it.
create function person_merged_tell(gone uuid, stays uuid) returns void
    language sql security definer set search_path = public, pg_temp
    as $$ insert into outbox (topic, type, key, body)
          select 'salur.registry.family', 'salur.registry.person.merged.v1', f.id::text,
                 jsonb_build_object('personId', gone, 'mergedInto', stays, 'familyId', f.id, 'regionCode', f.region_code)
            from family f where f.id in (select m.family_id from household_member m where m.person_id = gone)
           order by f.id $$;

create or replace function keep_changes() returns trigger language plpgsql as $$
begin
  insert into change (region_code, type, family_id, programme, decision, person_id, merged_into, occurred_at)
  select c.region_code, c.type, (t.body ->> 'familyId')::uuid, t.body ->> 'programme', t.body ->> 'decision',
         coalesce(t.body ->> 'personId', case c.type when 'recipient.changed' then t.body #>> '{recipient,personId}' end)::uuid,
         (t.body ->> 'mergedInto')::uuid, t.occurred_at
    from told t
   cross join lateral (values (t.body ->> 'movedFrom', 'family.moved-away'),
                              (t.body ->> 'regionCode', regexp_replace(t.type, '^salur\.registry\.(.*)\.v\d+$', '\1'))) c (region_code, type)
   where c.region_code is not null and t.body ? 'familyId'
   order by t.seq;
  return null;
end $$;
