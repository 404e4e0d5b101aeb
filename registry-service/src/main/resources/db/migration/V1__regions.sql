-- Two code systems that look alike and differ for 199 of 514 regencies: two types, never one.
create domain kemendagri_code as text collate "C"
    check (value ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$');
create domain bps_code as text collate "C" check (value ~ '^[0-9]{2,10}$');

create table region (
    code        kemendagri_code not null,
    valid_from  date not null default date '1900-01-01',
    valid_to    date,
    parent_code kemendagri_code,
    level       text not null check (level in ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE')),
    name        text not null,
    bps_code    bps_code,
    status      text not null default 'active' check (status in ('active', 'disputed')),
    primary key (code, valid_from),
    check (valid_to is null or valid_to > valid_from),
    check ((level = 'PROVINCE') = (parent_code is null))
);
create unique index region_current on region (code) where valid_to is null;
create index region_children on region (parent_code, code) where valid_to is null;
create index region_level on region (level, code) where valid_to is null;

create index region_name on region (lower(name) collate "C", code) where valid_to is null;

grant select, insert, update on region to ${app};
