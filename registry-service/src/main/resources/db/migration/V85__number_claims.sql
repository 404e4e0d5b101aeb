-- A number that was verified is found to be wrong by two people.
alter table person_identifier drop constraint person_identifier_state_check;
alter table person_identifier
    add column refuted_by text,
    add check (state in ('CLAIMED', 'VERIFIED', 'WRONG_PROPOSED', 'WRONG')),
    add check (state <> 'WRONG_PROPOSED' or refuted_by is not null);
comment on column person_identifier.refuted_by is 'Who says that it is wrong; of a verified one another approves it';

-- How often one caller may do something on a day in Jakarta.
create table daily_share (
    code        text not null,
    most        integer not null check (most >= 0),
    valid_from  date not null,
    -- first day that it is no longer so
    valid_to    date check (valid_to > valid_from),
    legal_basis text not null,
    confirmed   boolean not null,
    primary key (code, valid_from)
);
comment on column daily_share.code is 'REVEAL: families shown in clear to an officer; CLEAR_NUMBER: numbers of others that a caller lays claim to';
insert into daily_share (code, most, valid_from, legal_basis, confirmed) values
    ('REVEAL', 200, '1900-01-01', 'Law 27/2022 on personal data: as much as the purpose needs; the number is an assumption', false),
    ('CLEAR_NUMBER', 50, '1900-01-01', 'None; an assumption: more than an office registers wrongly on a day', false);
grant select on daily_share to ${app};

create function daily_share(share text) returns integer
    language sql stable
    as $$ select coalesce((select s.most from daily_share s where s.code = share
                              and daterange(s.valid_from, s.valid_to) @> (now() at time zone 'Asia/Jakarta')::date
                            order by s.valid_from desc limit 1), 0) $$;

-- Numbers that somebody claimed while another person has them: both offices are asked, and neither learns of the other.
create table number_claim (
    id          uuid primary key default uuidv7(),
    -- where the claim was made: of who claims, not of who has the number
    region_code text collate "C" not null,
    hash        bytea not null,
    -- who would get it; null where a household was refused
    person_id   uuid,
    claimed_by  text not null,
    claimed_at  timestamptz not null default now(),
    ended_at    timestamptz,
    outcome     text check (outcome in ('CLEARED', 'KEPT', 'WITHDRAWN')),
    check ((ended_at is null) = (outcome is null))
);
create unique index number_claim_open on number_claim (hash, claimed_by) where ended_at is null;
create index number_claim_person on number_claim (person_id) where ended_at is null;
create index number_claim_share on number_claim (claimed_by, claimed_at);
select protect('number_claim', 'region_code');
grant select, update on number_claim to ${app};

-- Keeps these claims, as far as the caller's share of the day goes, and asks: the regency of whoever has a number whether it is theirs (CLEAR_NUMBER), and
-- the regency of the claim to wait (AWAIT_NUMBER). One open task a number, however often it is claimed. Answers whether the first number is being cleared.
create function numbers_claimed(numbers bytea[], place text, claimant uuid, caller text) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    room integer;
    due  date := (now() at time zone 'Asia/Jakarta')::date + 30;
begin
    if not in_area(place) then
        return false;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('number.claim ' || caller, 0));
    select daily_share('CLEAR_NUMBER') - count(*) into room from number_claim
     where claimed_by = caller and claimed_at >= date_trunc('day', now() at time zone 'Asia/Jakarta') at time zone 'Asia/Jakarta';
    with made as (
        insert into number_claim (region_code, hash, person_id, claimed_by)
        select place, number, claimant, caller from (select distinct number from unnest(numbers) as n (number)) n
         where exists (select from number_holders(array[number]))
           and not exists (select from number_claim c where c.hash = number and c.claimed_by = caller and c.ended_at is null)
         limit greatest(room, 0)
        on conflict do nothing
        returning id, hash, person_id
    ), asked as (
        insert into task (kind, role, region_code, subject_type, subject_id, due_on)
        select 'CLEAR_NUMBER', 'district-officer', p.region_code, 'person', p.id, due
          from made m cross join lateral number_holders(array[m.hash]) h join person p on p.id = h.person_id
        on conflict (subject_id, kind) where state = 'OPEN' do nothing
    )
    insert into task (kind, role, region_code, subject_type, subject_id, due_on)
    select 'AWAIT_NUMBER', 'district-officer', place, case when person_id is null then 'number-claim' else 'person' end, coalesce(person_id, id), due
      from made
    on conflict (subject_id, kind) where state = 'OPEN' do nothing;
    return exists (select from number_holders(numbers[1:1]) h join task t on t.subject_id = h.person_id
                    where t.kind = 'CLEAR_NUMBER' and t.state = 'OPEN');
end $$;

-- What was claimed of a number is decided: the claims end wherever they were made.
create function number_claims_end(number bytea, how text) returns void
    language sql security definer set search_path = public, pg_temp
    as $$ with ended as (
              update number_claim set ended_at = now(), outcome = how where hash = number and ended_at is null returning coalesce(person_id, id) as subject)
          update task set state = 'DONE', ended_at = now()
           where kind = 'AWAIT_NUMBER' and state = 'OPEN' and subject_id in (select subject from ended) $$;

-- Who claimed numbers of others has one of their own now: nobody has to clear those, unless somebody else waits for them.
create function number_claims_withdraw(claimant uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp
    as $$
declare
    given_up bytea[];
begin
    with ended as (
        update number_claim set ended_at = now(), outcome = 'WITHDRAWN' where person_id = claimant and ended_at is null returning hash)
    select array_agg(hash) into given_up from ended;
    if given_up is null then
        return;
    end if;
    update task set state = 'CANCELLED', ended_at = now() where kind = 'AWAIT_NUMBER' and state = 'OPEN' and subject_id = claimant;
    update task t set state = 'CANCELLED', ended_at = now()
      from number_holders(given_up) h
     where t.kind = 'CLEAR_NUMBER' and t.state = 'OPEN' and t.subject_id = h.person_id
       and not exists (select from number_claim c join person_identifier i on i.hash = c.hash and i.kind = 'NIK' and i.state <> 'WRONG'
                         join person o on o.id = i.person_id
                        where c.ended_at is null and coalesce(o.merged_into, o.id) = h.person_id);
end $$;
