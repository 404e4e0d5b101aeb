-- What was told, for systems that ask from time to time. One transaction at a time publishes, so the numbers come in the order in which they can be seen.
create table change (
    seq         bigint generated always as identity primary key,
    -- where a page of a regency begins; for a nation's the key itself is enough
    regency     text collate "C" not null generated always as (left(region_code, 5)) stored,
    region_code text collate "C" not null,
    type        text not null,
    family_id   uuid not null,
    programme   text,
    decision    text,
    occurred_at timestamptz not null
);
create index change_regency on change (regency, seq);
create index change_occurred on change using brin (occurred_at);
select protect('change', 'region_code');
grant select, insert, delete on change to ${app};

-- A family that moves is told of where it was, too: whoever sees only that area would wait for it for ever.
create function keep_changes() returns trigger language plpgsql as $$
begin
  insert into change (region_code, type, family_id, programme, decision, occurred_at)
  select c.region_code, c.type, (t.body ->> 'familyId')::uuid, t.body ->> 'programme', t.body ->> 'decision', t.occurred_at
    from told t
   cross join lateral (values (t.body ->> 'movedFrom', 'family.moved-away'),
                              (t.body ->> 'regionCode', regexp_replace(t.type, '^salur\.registry\.(.*)\.v\d+$', '\1'))) c (region_code, type)
   where c.region_code is not null and t.body ? 'familyId'
   order by t.seq;
  return null;
end $$;
create trigger keep_changes after delete on outbox referencing old table as told for each statement execute function keep_changes();
