-- Disbursement is the master of quotas; here they are kept as its events tell them, whether or not the programme is known yet.
create table quota (
    id          uuid primary key default uuidv7(),
    programme   text not null,
    fiscal_year integer not null,
    region_code text collate "C" not null,
    version     bigint not null,
    families    integer not null check (families >= 0),
    legal_basis text not null,
    set_at      timestamptz not null,
    unique (programme, fiscal_year, region_code)
);
comment on column quota.version is 'of the newest event';
create index quota_list on quota (region_code, id);
select protect('quota', 'region_code');
grant select, insert, update on quota to ${app};
