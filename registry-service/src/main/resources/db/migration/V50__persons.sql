-- A person is not a member of a family: one id for life, whatever household they live in and whatever number they carry.
create table person (
    id                uuid primary key default uuidv7(),
    version           bigint not null default 1,
    -- of the household they live in, or lived in last
    region_code       text collate "C" not null,
    name              text not null,
    sex               text not null check (sex in ('M', 'F')),
    birth_date        date not null,
    died_on           date check (died_on >= birth_date),
    -- since when the registry knows the person, a day in Jakarta
    known_since       date not null default (now() at time zone 'Asia/Jakarta')::date,
    -- first day of the four facts below, null is as far back as is known; what they were before stands in person_past
    facts_since       date,
    school_level      text check (school_level in ('SD', 'SMP', 'SMA')),
    pregnant_until    date check (pregnant_until is null or sex = 'F'),
    severe_disability boolean not null default false,
    employment        text check (employment in ('CIVIL_SERVANT', 'SOLDIER', 'POLICE', 'STATE_COMPANY', 'OTHER')),
    sealed_name       text,
    to_seal           boolean not null default false
) with (fillfactor = 90);
comment on column person.sealed_name is 'The name of a recipient under the key that services share; null for who never was one';
comment on column person.to_seal is 'A recipient of before names were sealed';

-- The facts of a person as they were on each day of [valid_from, valid_until): one period follows the other, the last is in person.
create table person_past (
    person_id         uuid not null references person (id),
    region_code       text collate "C" not null,
    valid_from        date,
    valid_until       date not null check (valid_until > valid_from),
    school_level      text,
    pregnant_until    date,
    severe_disability boolean not null,
    employment        text,
    primary key (person_id, valid_until)
);

-- NIK and passport, as claimed. One who has none has no row.
create table person_identifier (
    person_id   uuid not null references person (id),
    no          smallint not null default 1,
    version     bigint not null default 1,
    region_code text collate "C" not null,
    kind        text not null default 'NIK' check (kind in ('NIK', 'PASSPORT')),
    hash        bytea not null,
    cipher      bytea not null,
    state       text not null default 'CLAIMED' check (state in ('CLAIMED', 'VERIFIED', 'WRONG')),
    valid_from  date not null default (now() at time zone 'Asia/Jakarta')::date,
    -- first day that it is no longer the person's
    valid_until date check (valid_until >= valid_from),
    claimed_by  text,
    verified_by text,
    primary key (person_id, no),
    check ((state = 'WRONG') = (valid_until is not null)),
    check (verified_by <> claimed_by)
);

-- Who lives or lived where: [valid_from, valid_until), null from is as far back as is known.
create table household_member (
    family_id   uuid not null references family (id),
    person_id   uuid not null references person (id),
    region_code text collate "C" not null,
    position    smallint not null,
    relation    text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER')),
    recipient   boolean not null,
    valid_from  date,
    valid_until date check (valid_until >= valid_from)
);

-- Of several rows of one number the earliest gives the person its id; the newest knows best.
create temporary table stay on commit drop as
select m.*, (f.registered_at at time zone 'Asia/Jakarta')::date as known_since,
       first_value(m.id) over earlier as person_id,
       max(m.left_on) over (earlier rows between unbounded preceding and 1 preceding) as came_on,
       row_number() over later = 1 as newest
  from member m join family f on f.id = m.family_id
window earlier as (partition by m.nik_hash order by m.left_on nulls last, m.id),
       later as (partition by m.nik_hash order by m.left_on desc nulls first, m.id desc);

insert into person (id, region_code, name, sex, birth_date, died_on, known_since, school_level, pregnant_until, severe_disability, employment,
                    sealed_name, to_seal)
select person_id, region_code, name, sex, birth_date, died_on, known_since, school_level, pregnant_until, severe_disability, employment,
       sealed_name, recipient and sealed_name is null
  from stay where newest order by person_id;
update person p set known_since = s.known_since
  from (select person_id, min(known_since) as known_since from stay group by person_id having count(*) > 1) s where p.id = s.person_id;
-- A name that an earlier family's events carry, too.
update person p set sealed_name = coalesce(p.sealed_name, s.sealed_name), to_seal = coalesce(p.sealed_name, s.sealed_name) is null
  from stay s where s.person_id = p.id and not s.newest and s.recipient;

-- What an earlier household said of a person holds until the person left it.
update person p set facts_since = s.came_on from stay s where s.newest and s.person_id = p.id and s.came_on is not null;
insert into person_past (person_id, region_code, valid_from, valid_until, school_level, pregnant_until, severe_disability, employment)
select s.person_id, p.region_code, s.came_on, s.left_on, s.school_level, s.pregnant_until, s.severe_disability, s.employment
  from stay s join person p on p.id = s.person_id where not s.newest and coalesce(s.left_on > s.came_on, true);

update recipient_hold r set person_id = s.person_id from stay s where s.id = r.person_id and s.id <> s.person_id;
update recipient_term r set person_id = s.person_id from stay s where s.id = r.person_id and s.id <> s.person_id;
update recipient_change r set person_id = s.person_id from stay s where s.id = r.person_id and s.id <> s.person_id;
update recipient_change r set replaces = s.person_id from stay s where s.id = r.replaces and s.id <> s.person_id;

insert into person_identifier (person_id, region_code, hash, cipher, valid_from)
select s.person_id, s.region_code, s.nik_hash, s.nik_cipher, p.known_since
  from stay s join person p on p.id = s.person_id where s.newest order by s.person_id;

insert into household_member (family_id, person_id, region_code, position, relation, recipient, valid_from, valid_until)
select family_id, person_id, region_code, position, relation, recipient, came_on, left_on from stay order by family_id, position;

alter table household_member add primary key (family_id, position);
create unique index person_identifier_open on person_identifier (kind, hash) where state <> 'WRONG';
create unique index person_identifier_kind on person_identifier (person_id, kind) where state <> 'WRONG';
-- One person lives in one household.
create unique index household_member_person on household_member (person_id) where valid_until is null;
create index household_member_left on household_member (person_id) where valid_until is not null;
create unique index household_member_recipient on household_member (family_id) where recipient;
create index person_to_seal on person (id) where to_seal;

-- Who lives elsewhere now is still seen where they lived, and changed only where they live.
create function lived_in_area(who uuid) returns boolean
    language sql stable security definer parallel safe set search_path = public, pg_temp
    return exists (select from household_member m where m.person_id = who and m.valid_until is not null and in_area(m.region_code));
alter table person enable row level security;
create policy area_scope on person using (in_area(region_code) or lived_in_area(id)) with check (in_area(region_code));
alter table person_past enable row level security;
create policy area_scope on person_past using (in_area(region_code) or lived_in_area(person_id)) with check (in_area(region_code));
alter table person_identifier enable row level security;
create policy area_scope on person_identifier using (in_area(region_code) or lived_in_area(person_id)) with check (in_area(region_code));
select protect('household_member', 'region_code');

-- A number is unique in the nation, and a caller sees only his area: whose it is, whether that person has a household, and since when not.
create function nik_holder(number bytea, out person_id uuid, out housed boolean, out left_on date) returns setof record
    language sql stable security definer set search_path = public, pg_temp
    as $$ select i.person_id,
                 exists (select from household_member m where m.person_id = i.person_id and m.valid_until is null),
                 (select max(m.valid_until) from household_member m where m.person_id = i.person_id and m.valid_until is not null)
            from person_identifier i where i.kind = 'NIK' and i.hash = number and i.state <> 'WRONG' $$;
-- Brings who has no household into the caller's area, where a household takes them in.
create function person_moves_in(who uuid, place text) returns void
    language sql security definer set search_path = public, pg_temp
    as $$ update person_identifier set region_code = place where person_id = who and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null);
          update person_past set region_code = place where person_id = who and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null);
          update person set region_code = place where id = who and in_area(place)
             and not exists (select from household_member m where m.person_id = who and m.valid_until is null) $$;

-- Whether the person has another household on a day of [since, until).
create function lives_elsewhere(who uuid, home uuid, since date, until date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from household_member m where m.person_id = who and m.family_id <> home
                      and daterange(m.valid_from, m.valid_until) && daterange(since, until));

grant select, insert, update on person, person_past, person_identifier, household_member to ${app};

-- The spans of V3, of a person where they live. offset 0: each is looked up by id, also right after an import, when nothing is known of the tables.
create or replace view member_component with (security_invoker = true) as
with span as (
    select m.family_id, p.id as member_id, m.region_code, r.component, c.precedence,
           range_agg(
               case r.basis
                   when 'PREGNANCY' then daterange((k.pregnant_until - make_interval(months => r.months_before))::date, k.pregnant_until)
                   when 'DISABILITY' then daterange(p.birth_date, null)
                   else daterange((p.birth_date + make_interval(years => r.from_age))::date,
                                  (p.birth_date + make_interval(years => r.until_age))::date)
               end
               * daterange(r.valid_from, r.valid_to)
               * daterange(k.valid_from, k.valid_until)
               * daterange(m.valid_from, least(p.died_on, m.valid_until))) as days
      from household_member m
      cross join lateral (select * from person where id = m.person_id offset 0) p
      cross join lateral (
           select p.facts_since as valid_from, null::date as valid_until, p.school_level, p.pregnant_until, p.severe_disability
            union all
           select valid_from, valid_until, school_level, pregnant_until, severe_disability from person_past where person_id = p.id) k
      join component_rule r on coalesce(m.valid_from <= least(p.died_on, m.valid_until), true) and case r.basis
               when 'AGE' then p.birth_date + make_interval(years => r.from_age) < least(r.valid_to, p.died_on, m.valid_until, (current_date + interval '10 years')::date)
                           and (r.until_age is null or p.birth_date + make_interval(years => r.until_age) > r.valid_from)
               when 'SCHOOL' then k.school_level = r.component
               when 'PREGNANCY' then k.pregnant_until is not null
               else k.severe_disability
           end
      join component c on c.code = r.component
     group by m.family_id, p.id, m.region_code, r.component, c.precedence
), single as (
    select family_id, member_id, region_code, component,
           days - coalesce(range_agg(days) over (partition by family_id, member_id order by precedence
                                                 rows between unbounded preceding and 1 preceding), '{}'::datemultirange) as days
      from span
)
select s.family_id, s.member_id, s.region_code, s.component, lower(d.day) as valid_from, upper(d.day) as valid_until
  from single s, unnest(s.days) as d (day);

-- Families whose events named a person by a later id are told anew, with the one id for life.
with renamed as (
    update family f set version = f.version + 1
      from (select distinct family_id from stay where id <> person_id) s where f.id = s.family_id
    returning f.id, f.version, f.region_code
)
insert into outbox (topic, type, key, body)
select 'salur.registry.family', 'salur.registry.family.changed.v1', f.id::text,
       jsonb_build_object('familyId', f.id, 'version', f.version, 'regionCode', f.region_code, 'persons', p.persons, 'components', s.spans)
       || coalesce(r.recipient, '{}')
  from renamed f
  cross join lateral (
       select coalesce(jsonb_agg(m.person_id order by m.position) filter (where m.valid_until is null), jsonb_agg(m.person_id order by m.position)) as persons
         from household_member m where m.family_id = f.id) p
  cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('component', c.component, 'from', c.valid_from, 'until', c.valid_until)
                                 order by c.valid_from, c.component), '[]') as spans
         from member_component c where c.family_id = f.id) s
  left join lateral (
       select jsonb_build_object('recipient', jsonb_build_object('personId', p.id, 'sealedName', p.sealed_name)) as recipient
         from household_member m join person p on p.id = m.person_id
        where m.family_id = f.id and m.recipient and p.sealed_name is not null and p.died_on is null and m.valid_until is null) r on true
 order by f.id;

drop function nik_taken(bytea);
drop table member;
