create table family_import (
    id            uuid primary key default uuidv7(),
    region_code   text collate "C" not null,
    sha256        bytea not null,
    rows          integer not null default 0,
    families      integer not null default 0,
    members       integer not null default 0,
    proposals     integer not null default 0,
    rejected      integer not null default 0,
    rejected_rows integer not null default 0,
    warnings      integer not null default 0,
    imported_by   text not null,
    imported_at   timestamptz not null default now()
);
create unique index family_import_file on family_import (sha256);

create table family_import_reject (
    import_id   uuid not null references family_import (id),
    region_code text collate "C" not null,
    row_no      integer not null,
    column_name text not null,
    code        text not null,
    primary key (import_id, row_no, column_name, code)
);

create table family (
    id            uuid primary key default uuidv7(),
    version       bigint not null default 1,
    region_code   text collate "C" not null,
    kk_hash       bytea not null,
    kk_cipher     bytea not null,
    desil         smallint not null check (desil between 1 and 10),
    moved_out_on  date,
    import_id     uuid references family_import (id),
    registered_at timestamptz not null default now()
) with (fillfactor = 80);
create unique index family_kk on family (kk_hash);
create index family_region on family (region_code, id);
create index family_import_id on family (import_id) where import_id is not null;

-- school_level, pregnant_until and severe_disability stay in clear: the component spans are computed from them as a set.
create table member (
    id                uuid primary key default uuidv7(),
    family_id         uuid not null references family (id),
    region_code       text collate "C" not null,
    position          smallint not null,
    nik_hash          bytea not null,
    nik_cipher        bytea not null,
    name              text not null,
    sex               text not null check (sex in ('M', 'F')),
    birth_date        date not null,
    relation          text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER')),
    recipient         boolean not null,
    school_level      text check (school_level in ('SD', 'SMP', 'SMA')),
    pregnant_until    date check (pregnant_until is null or sex = 'F'),
    severe_disability boolean not null default false,
    employment        text check (employment in ('CIVIL_SERVANT', 'SOLDIER', 'POLICE', 'STATE_COMPANY', 'OTHER')),
    died_on           date check (died_on >= birth_date),
    left_on           date check (left_on >= birth_date)
);
-- One person is in one family; who left may be registered in another.
create unique index member_nik on member (nik_hash) where left_on is null;
create unique index member_family on member (family_id, position);
create unique index member_recipient on member (family_id) where recipient;

-- Who saw numbers in clear, and what for. Append-only.
create table reveal (
    id          uuid primary key default uuidv7(),
    family_id   uuid not null references family (id),
    region_code text collate "C" not null,
    purpose     text not null check (length(purpose) between 10 and 500),
    revealed_by text not null,
    revealed_at timestamptz not null default now()
);
create index reveal_family on reveal (family_id, id);

select protect('family_import', 'region_code');
select protect('family_import_reject', 'region_code');
select protect('family', 'region_code');
select protect('member', 'region_code');
select protect('reveal', 'region_code');

-- A number is unique in the nation, and a caller sees only his area: these two answer only "taken or not".
create function kk_taken(hash bytea) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from family where kk_hash = hash);
create function nik_taken(hash bytea) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    return exists (select from member where nik_hash = hash and left_on is null);

grant select, insert, update on family, member to ${app};
grant select, insert on family_import, family_import_reject, reveal to ${app};
