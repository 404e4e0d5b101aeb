-- An import is read first and applied afterwards: what each family of the file would become is kept until then. Imports of before were applied at once.
alter table family_import
    add column version    bigint not null default 1,
    add column state      text not null default 'APPLIED' check (state in ('PREVIEWED', 'APPLYING', 'APPLIED', 'DISCARDED')),
    add column rule       text not null default 'NEW' check (rule in ('NEW', 'UPDATE', 'REPLACE')),
    add column profile    text not null default 'SALUR',
    -- first day that changed facts of known families are so
    add column since      date,
    add column updated    integer not null default 0,
    -- families of the file, numbered in its order, and the last that was gone through
    add column total      integer not null default 0,
    add column done       integer not null default 0,
    add column otherwise  integer not null default 0,
    add column preview    jsonb,
    -- for whom it is applied, and where
    add column areas      text[],
    add column decided_by text,
    add column decided_at timestamptz,
    -- times in a row that applying failed
    add column tries      integer not null default 0,
    add check (state <> 'APPLYING' or areas is not null),
    add check (done <= total);
update family_import set total = families + rejected + already_registered, done = families + rejected + already_registered;
comment on column family_import.otherwise is 'Families that became something else than the preview said';

drop index family_import_taken;
create unique index family_import_open on family_import (imported_by, sha256, rule, profile)
    where state in ('PREVIEWED', 'APPLYING') or (state = 'APPLIED' and (families > 0 or updated > 0));
create index family_import_list on family_import (region_code, id);
create index family_import_work on family_import (id) where state = 'APPLYING';
create index family_import_old on family_import (imported_at) where state = 'PREVIEWED';

-- The rows of a file that is not applied yet, each with what it would do; of refused ones only why. NIK and KK are encrypted, and found by a keyed hash.
create table family_import_row (
    import_id         uuid not null references family_import,
    -- of the import
    region_code       text collate "C" not null,
    family_no         integer not null,
    line              integer not null,
    outcome           text not null check (outcome in ('NEW', 'UPDATE', 'UNCHANGED', 'REJECT')),
    -- the known family
    family_id         uuid,
    changes           text[] not null default '{}',
    faults            text,
    -- the person who holds the number that this row names for somebody else
    disputed          uuid,
    kk_hash           bytea,
    kk_cipher         bytea,
    nik_hash          bytea,
    nik_cipher        bytea,
    nik_district      text collate "C",
    name              text,
    sex               text,
    birth_date        date,
    relation          text,
    recipient         boolean,
    village           text collate "C",
    desil             smallint,
    school_level      text,
    pregnant_until    date,
    severe_disability boolean,
    employment        text,
    programmes        text,
    doubt             text,
    sealed            bytea,
    sealed_name       text,
    sealed_birth      text,
    primary key (import_id, family_no, line)
);
create index family_import_row_outcome on family_import_row (import_id, outcome, family_no, line);
select protect('family_import_row', 'region_code');
grant update on family_import to ${app};
grant select, insert, update, delete on family_import_row to ${app};
