-- Who is gone of those who receive a family's money: one open row a family, ended when the recipient is back or another took over.
create table recipient_hold (
    id          uuid primary key default uuidv7(),
    family_id   uuid not null references family (id),
    region_code text collate "C" not null,
    person_id   uuid not null,
    reason      text not null check (reason in ('DIED', 'LEFT', 'REPORTED_DEAD')),
    since       date not null,
    opened_at   timestamptz not null default now(),
    ended_at    timestamptz,
    outcome     text check (outcome in ('REPLACED', 'CORRECTED', 'SEEN')),
    check ((ended_at is null) = (outcome is null))
);
create unique index recipient_hold_open on recipient_hold (family_id) where ended_at is null;

-- Who should receive the money instead: proposed by one person, approved by another.
create table recipient_change (
    id            uuid primary key default uuidv7(),
    version       bigint not null default 1,
    family_id     uuid not null references family (id),
    region_code   text collate "C" not null,
    replaces      uuid not null,
    person_id     uuid not null,
    rank          text not null check (rank in ('SPOUSE', 'ADULT_CHILD', 'CHILD_OF_17', 'GUARDIAN')),
    effective_on  date not null,
    reason        text check (length(reason) between 10 and 500),
    state         text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'CANCELLED')),
    proposed_by   text not null,
    proposed_at   timestamptz not null default now(),
    decided_by    text,
    decided_at    timestamptz,
    check (person_id <> replaces),
    check (state <> 'APPROVED' or decided_by <> proposed_by)
);
create unique index recipient_change_open on recipient_change (family_id) where state = 'PROPOSED';
create index recipient_change_family on recipient_change (family_id, region_code, id);
create index recipient_change_list on recipient_change (region_code, id);
create index recipient_change_work on recipient_change (state, region_code, id);

-- Who received the money from which day until which, the first day that is another's. from_on is null where the registry was not told.
create table recipient_term (
    id          uuid primary key default uuidv7(),
    family_id   uuid not null references family (id),
    region_code text collate "C" not null,
    person_id   uuid not null,
    from_on     date,
    until_on    date,
    change_id   uuid references recipient_change (id),
    check (until_on >= from_on)
);
create unique index recipient_term_now on recipient_term (family_id) where until_on is null;
create index recipient_term_family on recipient_term (family_id, id);

select protect('recipient_hold', 'region_code');
select protect('recipient_change', 'region_code');
select protect('recipient_term', 'region_code');
grant select, insert, update on recipient_hold, recipient_change, recipient_term to ${app};

-- What was suspended for it so far is held for it now, and somebody is asked to find another recipient.
with held as (
    update membership set reasons = array(select distinct case when r in ('RECIPIENT_LEFT', 'REPORTED_DEAD') then 'RECIPIENT_MISSING' else r end
                                            from unnest(reasons) r order by 1)
     where status = 'SUSPENDED' and reasons && array['RECIPIENT_LEFT', 'REPORTED_DEAD']
    returning family_id, region_code, suspended_on
), missing as (
    insert into recipient_hold (family_id, region_code, person_id, reason, since)
    select distinct on (h.family_id) h.family_id, h.region_code, m.id,
           case when m.died_on is not null then 'DIED' when m.left_on is not null then 'LEFT' else 'REPORTED_DEAD' end,
           coalesce(m.died_on, m.left_on, h.suspended_on)
      from held h join member m on m.family_id = h.family_id and m.recipient
     order by h.family_id, h.suspended_on
    returning family_id, region_code
)
insert into task (kind, role, region_code, subject_type, subject_id, due_on)
select 'FIND_RECIPIENT', 'facilitator', region_code, 'family', family_id, current_date + 30 from missing;
