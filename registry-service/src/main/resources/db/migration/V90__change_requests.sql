-- What is wanted to change about a family: proposed by one person, decided by another. What it says is encrypted as one field.
create table change_request (
    id              uuid primary key default uuidv7(),
    version         bigint not null default 1,
    family_id       uuid not null references family (id),
    region_code     text collate "C" not null,
    kind            text not null check (kind in ('NAME', 'BIRTH_DATE', 'KK')),
    details         bytea not null,
    was             bytea not null,
    reason          text not null check (length(reason) between 10 and 500),
    -- of the family when it was proposed
    family_version  bigint not null,
    undoes          uuid references change_request (id),
    state           text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    proposed_by     text not null,
    proposed_at     timestamptz not null default now(),
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text check (length(decision_reason) between 10 and 500),
    check (state <> 'APPROVED' or decided_by <> proposed_by),
    check ((state = 'PROPOSED') = (decided_at is null))
);
comment on column change_request.details is 'What it shall be, as JSON under the key of fields';
comment on column change_request.was is 'What it was when it was proposed, as JSON under the key of fields';
create unique index change_request_undo on change_request (undoes) where state in ('PROPOSED', 'APPROVED');
create index change_request_family on change_request (family_id, region_code, id);
create index change_request_list on change_request (region_code, id);
create index change_request_work on change_request (state, region_code, id);
select protect('change_request', 'region_code');
grant select, insert, update on change_request to ${app};
select awaits('change_request', 'region_code', 'change-request', 'PROPOSED', 'DECIDE_CHANGE_REQUEST', 'district-officer', 14);
