-- A set of regions that become others on one day, as one person proposes it and another applies it.
create table region_change (
    id             uuid primary key default uuidv7(),
    version        bigint not null default 1,
    -- the smallest region that holds all codes, ID for more than a province
    region_code    text collate "C" not null,
    day            date not null,
    regions_ended  bigint not null,
    regions_begun  bigint not null,
    families       bigint not null,
    memberships    bigint not null,
    families_stay  bigint not null,
    state          text not null check (state in ('PROPOSED', 'APPLIED', 'CANCELLED')),
    proposed_by    text not null,
    proposed_at    timestamptz not null default now(),
    decided_by     text,
    decided_at     timestamptz,
    check ((state = 'PROPOSED') = (decided_at is null))
);
comment on column region_change.families_stay is 'in regions that end with several successors: nobody knows which is theirs';
create index region_change_list on region_change (region_code, id);
create index region_change_work on region_change (state, region_code, id);

-- As told; what lies below a region with one successor follows without a row.
create table region_change_row (
    change_id   uuid not null references region_change (id),
    line        integer not null,
    code_old    kemendagri_code not null,
    -- the same for a region that stays beside its successors, or gets another name
    code_new    kemendagri_code not null,
    name        text,
    legal_basis text not null,
    confirmed   boolean not null,
    primary key (change_id, line)
);
alter table region_succession add column change_id uuid references region_change (id);

-- Files of a place go along; nothing else asks for them by place.
create index evidence_file_place on evidence_file (region_code);

select protect('region_change', 'region_code');
select protect('region_change_row', 'code_old');
grant select, insert, update on region_change to ${app};
grant select, insert on region_change_row to ${app};
