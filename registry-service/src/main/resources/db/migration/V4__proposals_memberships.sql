create table programme (
    code text primary key,
    name text not null
);
insert into programme values ('PKH', 'Program Keluarga Harapan'), ('BPNT', 'Bantuan Pangan Non Tunai');

create table proposal (
    id          uuid primary key default uuidv7(),
    version     bigint not null default 1,
    family_id   uuid not null references family (id),
    programme   text not null references programme (code),
    region_code text collate "C" not null,
    state       text not null check (state in ('PROPOSED', 'VERIFIED', 'APPROVED', 'REJECTED')),
    proposed_by text not null,
    proposed_at timestamptz not null default now(),
    verified_by text,
    verified_at timestamptz,
    decided_by  text,
    decided_at  timestamptz,
    starts_on   date,
    -- why it was rejected, or why the last attempt to approve it was refused
    reasons     text[] not null default '{}',
    check (state <> 'APPROVED' or (decided_by <> verified_by and decided_by <> proposed_by))
) with (fillfactor = 80);
create unique index proposal_open on proposal (family_id, programme) where state in ('PROPOSED', 'VERIFIED');
create index proposal_list on proposal (region_code, id);
create index proposal_work on proposal (programme, state, region_code, id);

create table proposal_batch (
    id          uuid primary key default uuidv7(),
    action      text not null check (action in ('VERIFY', 'APPROVE')),
    programme   text not null references programme (code),
    region_code text collate "C" not null,
    on_date     date not null,
    done        integer not null,
    refused     integer not null,
    reasons     jsonb not null,
    run_by      text not null,
    run_at      timestamptz not null default now()
);

create table membership (
    id             uuid primary key default uuidv7(),
    family_id      uuid not null references family (id),
    programme      text not null references programme (code),
    region_code    text collate "C" not null,
    status         text not null check (status in ('ACTIVE', 'SUSPENDED', 'ENDED')),
    started_on     date not null,
    suspended_on   date,
    ended_on       date,
    reasons        text[] not null default '{}',
    proposal_id    uuid references proposal (id),
    -- the newest cause that was judged: an older one that arrives later cannot turn time back
    last_as_of     date,
    last_caused_at timestamptz,
    check ((status = 'SUSPENDED') = (suspended_on is not null)),
    check ((status = 'ENDED') = (ended_on is not null)),
    check (ended_on >= started_on)
) with (fillfactor = 70);
create unique index membership_open on membership (family_id, programme) where status <> 'ENDED';
create index membership_family on membership (family_id, id);
create index membership_list on membership (region_code, id);
create index membership_count on membership (programme, region_code, status, id);

select protect('proposal', 'region_code');
select protect('proposal_batch', 'region_code');
select protect('membership', 'region_code');

grant select on programme to ${app};
grant select, insert, update on proposal, membership to ${app};
grant select, insert on proposal_batch to ${app};
