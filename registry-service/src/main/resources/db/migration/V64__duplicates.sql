-- Persons who may be one: pairs that were found, what a person decided of them, and how they are found.
alter table person add column merged_into uuid references person (id) check (merged_into <> id);
comment on column person.merged_into is 'Who this person is: two people decided that both are one';
create index person_merged on person (merged_into) where merged_into is not null;

-- What each rule is worth. A pair is shown from REVIEW points on; likeness is what a rule of two names wants at least. Chosen by the figures of
-- bench/duplicates; no regulation says any.
create table duplicate_rule (
    rule       text not null,
    points     integer not null,
    likeness   numeric(3, 2),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    basis      text not null,
    confirmed  boolean not null,
    primary key (rule, valid_from)
);
insert into duplicate_rule (rule, points, likeness, valid_from, basis, confirmed) values
    ('REVIEW', 65, null, '1900-01-01', 'least points of a pair that is shown', false),
    ('NAME_SAME', 45, null, '1900-01-01', 'the same as it compares', false),
    ('NAME_WORDS', 39, null, '1900-01-01', 'the same own words, in another order or with other shared ones', false),
    ('NAME_CLOSE', 34, 0.80, '1900-01-01', 'a letter or two otherwise', false),
    ('NAME_PART', 30, null, '1900-01-01', 'the words of one are among those of the other, as one-word names are', false),
    ('NAME_ALIKE', 15, 0.60, '1900-01-01', 'half of its trigrams', false),
    ('BIRTH_SAME', 35, null, '1900-01-01', 'the same day', false),
    ('BIRTH_SWAPPED', 22, null, '1900-01-01', 'day and month the other way round', false),
    ('BIRTH_SAME_GUESSED', 15, null, '1900-01-01', 'the same first or last day of a year, or 1 July, as who knows no date is given', false),
    ('BIRTH_NEAR_GUESSED', 4, null, '1900-01-01', 'within a year, and one of the two is such a day', false),
    ('VILLAGE_SAME', 20, null, '1900-01-01', 'the same village', false),
    ('REGENCY_SAME', 10, null, '1900-01-01', 'the same regency', false),
    ('ELSEWHERE', -10, null, '1900-01-01', 'another regency', false),
    ('SEX_OTHER', -25, null, '1900-01-01', 'a man and a woman', false),
    ('SIBLINGS', -35, null, '1900-01-01', 'one household, one birth date, other names: twins', false),
    ('NUMBERS_VERIFIED', -35, null, '1900-01-01', 'each has a NIK that an office verified', false),
    ('NUMBER_MISSING', 4, null, '1900-01-01', 'one of them has no NIK', false);
grant select on duplicate_rule to ${app};

create table duplicate (
    id             uuid primary key default uuidv7(),
    version        bigint not null default 1,
    -- known to the registry first, and after that
    earlier        uuid not null references person (id),
    later          uuid not null references person (id),
    earlier_region text collate "C" not null,
    later_region   text collate "C" not null,
    -- smallest region that holds both
    region_code    text collate "C" not null,
    score          integer not null,
    parts          jsonb not null,
    state          text not null default 'OPEN' check (state in ('OPEN', 'SAME_PROPOSED', 'SAME', 'DIFFERENT', 'OVERRIDDEN', 'SUPERSEDED')),
    found_at       timestamptz not null default now(),
    survivor       uuid,
    reason         text check (length(reason) between 10 and 500),
    proposed_by    text,
    proposed_at    timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    -- whether the tasks of the offices of the place say where it stands
    asked          boolean not null default false,
    check (earlier < later),
    check (survivor in (earlier, later)),
    check (state <> 'SAME' or survivor is not null and decided_by <> proposed_by),
    unique (earlier, later)
);
comment on table duplicate is 'Once a pair, whatever became of it: what was decided is not found again';
create index duplicate_later on duplicate (later);
create index duplicate_list on duplicate (region_code, id);
create index duplicate_work on duplicate (state, region_code, id);
create index duplicate_to_ask on duplicate (id) where not asked;

-- Seen by who sees both.
alter table duplicate enable row level security;
create policy area_scope on duplicate using (in_area(earlier_region) and in_area(later_region)) with check (in_area(earlier_region) and in_area(later_region));
select scope_once();
grant select, update on duplicate to ${app};

-- Where duplicates are still to be looked for: of a file, or of a family for which it failed.
create table duplicate_search (
    id          uuid primary key default uuidv7(),
    region_code text collate "C" not null,
    import_id   uuid unique,
    family_id   uuid,
    asked_at    timestamptz not null default now(),
    tries       integer not null default 0,
    done_at     timestamptz,
    pairs       integer,
    check ((import_id is null) <> (family_id is null))
);
create index duplicate_search_open on duplicate_search (id) where done_at is null;
select protect('duplicate_search', 'region_code');
grant select, insert, update on duplicate_search to ${app};

-- Days that are written for a birth date nobody knows.
create function guessed_birth(born date) returns boolean language sql immutable strict parallel safe
    return extract(month from born) * 100 + extract(day from born) in (101, 701, 1231);

create function region_of_both(one text, other text) returns text language sql immutable strict parallel safe
    return case when one = other then one when left(one, 8) = left(other, 8) then left(one, 8) when left(one, 5) = left(other, 5) then left(one, 5)
                when left(one, 2) = left(other, 2) then left(one, 2) else 'ID' end;

-- Looks for whom each of these persons may be, in the nation, and keeps the pairs that nobody decided before. Answers how many are new. A person is
-- compared with who has the same first own word and birth date (or day and month swapped) anywhere, the same birth date in the regency, and the
-- same first own word in the regency and year where a date is guessed; of each not with more than 500: a heap says nothing. left() keeps the
-- planner from the index by word and place, which does not know the date. Of a family two that
-- are registered at the same time under one name and birth date wait for each other, so that the second sees the first. The caller sees a pair
-- only where they see both: this looks further, and tells a count.
create function duplicates_find(persons uuid[]) returns integer language plpgsql security definer
    set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
    found_now integer;
begin
    if cardinality(persons) <= 100 then
        perform pg_advisory_xact_lock(k.key)
           from (select distinct hashtextextended(name_key || birth_date, 64) as key from person where id = any (persons) order by 1) k;
    end if;
    with rule as materialized (
        select jsonb_object_agg(rule, points) as points, max(points) filter (where rule = 'REVIEW') as review,
               max(likeness) filter (where rule = 'NAME_CLOSE') as close, max(likeness) filter (where rule = 'NAME_ALIKE') as alike
          from duplicate_rule where valid_from <= current_date and coalesce(valid_to > current_date, true)
    ), asked as materialized (
        select p.id, p.name_key, p.name_word, split_part(p.name_key, '|', 1) as own, regexp_replace(p.name_key, '[^0-9]', '', 'g') as digits, p.birth_date,
               guessed_birth(p.birth_date) as guessed, p.sex, p.region_code, left(p.region_code, 5) as regency,
               case when extract(day from p.birth_date) <= 12
                    then make_date(extract(year from p.birth_date)::int, extract(day from p.birth_date)::int, extract(month from p.birth_date)::int)
                    else p.birth_date end as swapped,
               case when guessed_birth(p.birth_date) then array(select p.birth_date + d from generate_series(-366, 366) d)
                    else array(select d from (select make_date(extract(year from p.birth_date)::int + y, m, k) as d
                                                from generate_series(-1, 1) y, (values (1, 1), (7, 1), (12, 31)) g (m, k)) g
                                where abs(d - p.birth_date) <= 366) end as near
          from person p where p.id = any (persons) and p.merged_into is null
    ), met as materialized (
        select a.id as one, c.id as two, a.own, a.name_key, a.guessed or guessed_birth(c.birth_date) as guessed, a.birth_date, c.birth_date as other_birth,
               a.swapped, a.sex <> c.sex as sex_other, a.region_code, c.region_code as other_region, c.name_key as other_key, split_part(c.name_key, '|', 1) as other_own
          from asked a
          cross join lateral (
              (select p.id, p.name_key, p.birth_date, p.sex, p.region_code, p.merged_into from person p where p.birth_date in (a.birth_date, a.swapped) and p.name_word = a.name_word limit 500)
               union
              (select p.id, p.name_key, p.birth_date, p.sex, p.region_code, p.merged_into from person p where p.birth_date in (a.birth_date, a.swapped) and p.region_code >= a.regency and p.region_code < a.regency || '/'
                limit 500)
               union
              (select p.id, p.name_key, p.birth_date, p.sex, p.region_code, p.merged_into from person p where p.birth_date = any (a.near) and p.name_word = a.name_word
                  and left(p.region_code, 5) = a.regency limit 500)) c
         where c.id <> a.id and c.merged_into is null and case when a.digits = '' then c.name_key !~ '[0-9]' else regexp_replace(c.name_key, '[^0-9]', '', 'g') = a.digits end
    ), likely as materialized (
        select m.one, m.two, m.region_code, m.other_region, n.name_rule, b.birth_rule,
               case when m.region_code = m.other_region then 'VILLAGE_SAME' when left(m.region_code, 5) = left(m.other_region, 5) then 'REGENCY_SAME'
                    else 'ELSEWHERE' end as place_rule,
               case when m.sex_other then 'SEX_OTHER' end as sex_rule
          from met m cross join rule
          cross join lateral (
               select case when m.name_key = m.other_key then 1 else greatest(similarity(m.own, m.other_own),
                      1 - levenshtein(left(m.own, 60), left(m.other_own, 60))::numeric / greatest(length(left(m.own, 60)), length(left(m.other_own, 60)))) end as likeness) l
          cross join lateral (
               select case when m.name_key = m.other_key then 'NAME_SAME'
                           when w.words @> w.others and w.others @> w.words then 'NAME_WORDS'
                           when l.likeness >= rule.close then 'NAME_CLOSE'
                           when w.words @> w.others or w.others @> w.words then 'NAME_PART'
                           when l.likeness >= rule.alike then 'NAME_ALIKE' end as name_rule
                 from (select string_to_array(m.own, ' ') as words, string_to_array(m.other_own, ' ') as others) w) n
          cross join lateral (
               select case when m.birth_date = m.other_birth then case when m.guessed then 'BIRTH_SAME_GUESSED' else 'BIRTH_SAME' end
                           when m.other_birth = m.swapped then 'BIRTH_SWAPPED'
                           when m.guessed and abs(m.birth_date - m.other_birth) <= 366 then 'BIRTH_NEAR_GUESSED' end as birth_rule) b
         where n.name_rule is not null and b.birth_rule is not null
           and not exists (select from duplicate d where d.earlier = least(m.one, m.two) and d.later = greatest(m.one, m.two))
    ), scored as (
        select k.*, s.score, s.parts
          from likely k cross join rule
          cross join lateral (
               select sum((rule.points ->> r.rule)::int) as score,
                      jsonb_agg(jsonb_build_object('rule', r.rule, 'points', (rule.points ->> r.rule)::int) order by r.n) as parts
                 from (values (1, k.name_rule), (2, k.birth_rule), (3, k.place_rule), (4, k.sex_rule),
                              (5, case when k.birth_rule = 'BIRTH_SAME' and k.name_rule not in ('NAME_SAME', 'NAME_WORDS') and exists (
                                    select from household_member a join household_member c using (family_id)
                                     where a.person_id = k.one and c.person_id = k.two and a.valid_until is null and c.valid_until is null) then 'SIBLINGS' end),
                              (6, (select case when count(*) filter (where i.state = 'VERIFIED') = 2 then 'NUMBERS_VERIFIED' when count(*) < 2 then 'NUMBER_MISSING' end
                                     from person_identifier i where i.person_id in (k.one, k.two) and i.kind = 'NIK' and i.state <> 'WRONG'))) r (n, rule)
                where r.rule is not null) s
         where s.score >= rule.review
    )
    insert into duplicate (earlier, later, earlier_region, later_region, region_code, score, parts)
    select least(one, two), greatest(one, two), case when one < two then region_code else other_region end,
           case when one < two then other_region else region_code end, region_of_both(region_code, other_region), score, parts
      from scored order by 1, 2
    on conflict (earlier, later) do nothing;
    get diagnostics found_now = row_count;
    return found_now;
end $$;

-- Who moves takes their pairs along: whether a pair is seen follows both.
create function person_takes_pairs_along() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update duplicate set earlier_region = new.region_code, region_code = region_of_both(new.region_code, later_region), asked = false where earlier = new.id;
    update duplicate set later_region = new.region_code, region_code = region_of_both(earlier_region, new.region_code), asked = false where later = new.id;
    return null;
end $$;
create trigger person_takes_pairs_along after update of region_code on person
    for each row when (old.region_code <> new.region_code) execute function person_takes_pairs_along();
