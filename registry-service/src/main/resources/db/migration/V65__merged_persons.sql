-- Two persons who are one: the one that stays carries the numbers, the other's stay on record and lead to it.
alter table household_member add column left_for text check (left_for in ('DUPLICATE'));
comment on column household_member.left_for is 'Why the stay ended, where it was not by leaving';

-- A number of somebody who was merged is that of the person who stayed.
create or replace function nik_holder(number bytea, out person_id uuid, out housed boolean, out left_on date) returns setof record
    language sql stable security definer set search_path = public, pg_temp
    as $$ select p.id,
                 p.died_on is not null or exists (select from household_member m where m.person_id = p.id and m.valid_until is null),
                 (select max(m.valid_until) from household_member m where m.person_id = p.id and m.valid_until is not null)
            from person_identifier i join person o on o.id = i.person_id join person p on p.id = coalesce(o.merged_into, o.id)
           where i.kind = 'NIK' and i.hash = number and i.state <> 'WRONG' $$;

-- What was found of the person who is no more is asked of the one that stays, also where the caller does not see it. Whoever was merged into the
-- first is merged into the second.
create function duplicates_pass(gone uuid, stays uuid) returns void
    language sql security definer set search_path = public, pg_temp
    as $$ update person set merged_into = stays where merged_into = gone;
          insert into duplicate (earlier, later, earlier_region, later_region, region_code, score, parts)
          select least(stays, o.id), greatest(stays, o.id), case when stays < o.id then s.region_code else o.region_code end,
                 case when stays < o.id then o.region_code else s.region_code end, region_of_both(s.region_code, o.region_code), d.score, d.parts
            from duplicate d join person o on o.id = case when d.earlier = gone then d.later else d.earlier end join person s on s.id = stays
           where gone in (d.earlier, d.later) and d.state in ('OPEN', 'SAME_PROPOSED') and o.id <> stays and o.merged_into is null
          on conflict (earlier, later) do nothing;
          update duplicate set state = 'SUPERSEDED', version = version + 1, decided_at = now(), asked = false
           where gone in (earlier, later) and state in ('OPEN', 'SAME_PROPOSED') and stays not in (earlier, later) $$;
