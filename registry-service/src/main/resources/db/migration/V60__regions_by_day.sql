create extension if not exists pg_trgm;

-- What is compared of a name: without the word for its kind, blanks and signs, in one spelling of oe, dj and tj. "Sungai Hangat" and "Sungaihangat" are one.
create function place_key(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(replace(replace(replace(
               regexp_replace(lower(name), '^\s*(provinsi|prov\.?|kabupaten|kab\.?|kecamatan|kec\.?|kelurahan|kel\.?|desa)\s+', ''),
               'oe', 'u'), 'dj', 'j'), 'tj', 'c'), '[^a-z0-9]', '', 'g');

alter table region add column name_key text not null generated always as (place_key(name)) stored;

-- Regions of every day are listed, so these hold what has ended, too; few rows have.
drop index region_children, region_level, region_name;
create index region_parent on region (parent_code, code);
create index region_by_level on region (level, code);
create index region_begins on region ((lower(name) collate "C"), code);
create index region_similar on region using gin (name_key gin_trgm_ops);

-- Other names of a region than the official one in force: how a source spells it, how it is called for short, how it was called.
create table region_name (
    code       kemendagri_code not null,
    name       text not null,
    valid_from date not null default date '1900-01-01',
    valid_to   date check (valid_to > valid_from),
    source     text not null,
    name_key   text not null generated always as (place_key(name)) stored,
    primary key (code, name, valid_from)
);
create index region_name_similar on region_name using gin (name_key gin_trgm_ops);

-- It is disputed where a region belongs, or which one is meant, from a day on and until it is settled.
create table region_dispute (
    code           kemendagri_code not null,
    valid_from     date not null,
    valid_to       date check (valid_to > valid_from),
    note           text not null,
    source         text not null,
    -- whether families may be put there all the same
    takes_families boolean not null,
    primary key (code, valid_from)
);
comment on table region_dispute is 'Disputed is what has a row in force on the day; a region without one is not';
insert into region_dispute (code, valid_from, note, source, takes_families)
select code, valid_from, 'Disputed before notes were kept', 'migration', false from region where status = 'disputed' and valid_to is null;
alter table region drop column status;

-- One BPS code is of one region at a time.
create unique index region_bps on region (bps_code) where valid_to is null;

grant select, insert, update on region_name, region_dispute to ${app};

-- What became of a region that ended, and where a new one comes from. One old code with several new ones is a split, several old with one new a merger.
create table region_succession (
    code_old    kemendagri_code not null,
    code_new    kemendagri_code not null check (code_new <> code_old and length(code_new) = length(code_old)),
    -- first day of the new, first day without the old if it ended
    day         date not null,
    legal_basis text not null,
    confirmed   boolean not null,
    primary key (code_old, code_new, day)
);
create index region_predecessor on region_succession (code_new, day);
grant select, insert, update on region_succession to ${app};

-- The regions of today that came of one that ended, over all that were between.
create function region_successors(code text) returns text[]
    language sql stable parallel safe set search_path = public, pg_temp
    return (with recursive later as (
                select s.code_new, s.day from region_succession s join region r on r.code = s.code_old and r.valid_to = s.day where s.code_old = $1
                 union
                select s.code_new, s.day from later l join region r on r.code = l.code_new and r.valid_from = l.day
                  join region_succession s on s.code_old = l.code_new and s.day = r.valid_to)
            select coalesce(array_agg(distinct l.code_new::text order by l.code_new::text), '{}')
              from later l where exists (select from region r where r.code = l.code_new and r.valid_to is null));
