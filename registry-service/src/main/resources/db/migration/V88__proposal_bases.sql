-- What proposals rest on: the minutes of a village's meeting, or a statement of responsibility (SPTJM), each with its file.
create table proposal_basis (
    id          uuid primary key default uuidv7(),
    kind        text not null check (kind in ('MINUTES', 'STATEMENT')),
    -- as the document says it; region_code goes along when the village gets another code
    village     text collate "C" not null,
    region_code text collate "C" not null,
    number      text not null,
    day         date not null,
    signed_by   text not null,
    evidence_id uuid not null,
    sha256      bytea not null check (length(sha256) = 32),
    entered_by  text not null,
    entered_at  timestamptz not null default now(),
    constraint proposal_basis_once unique (village, kind, number, day)
);
create index proposal_basis_list on proposal_basis (region_code, id);
select protect('proposal_basis', 'region_code');
grant select, insert, update on proposal_basis to ${app};

alter table proposal add column basis_id uuid references proposal_basis (id);
alter table proposal add constraint proposal_verified_by_another check (basis_id is null or verified_by <> proposed_by);
create index proposal_of_basis on proposal (basis_id, region_code, id) where basis_id is not null;

-- How proposals of a programme travel, by the day they are made. A programme without a row on the day asks for no basis.
create table proposal_rule (
    programme      text not null,
    valid_from     date not null,
    valid_to       date,
    basis_required boolean not null,
    legal_basis    text not null,
    confirmed      boolean not null,
    primary key (programme, valid_from),
    check (valid_to is null or valid_to > valid_from)
);
comment on column proposal_rule.valid_to is 'first day that it is no longer so';
grant select on proposal_rule to ${app};
create function proposal_needs_basis(asked_programme text, made timestamptz) returns boolean language sql stable
return exists (select from proposal_rule r
                where r.programme = asked_programme and r.basis_required
                  and (made at time zone 'Asia/Jakarta')::date >= r.valid_from
                  and (r.valid_to is null or (made at time zone 'Asia/Jakarta')::date < r.valid_to));
