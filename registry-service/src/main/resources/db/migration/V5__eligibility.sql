create table policy_parameter (
    id          integer generated always as identity primary key,
    programme   text not null references programme (code),
    name        text not null,
    value       bigint not null,
    valid_from  date not null,
    valid_to    date,
    legal_basis text not null,
    confirmed   boolean not null,
    check (valid_to is null or valid_to > valid_from),
    unique (programme, name, valid_from)
);
insert into policy_parameter (programme, name, value, valid_from, legal_basis, confirmed) values
    ('PKH', 'maxDesil', 4, '2016-01-01', 'PKH: desil 1-4 of the national ranking', false),
    ('BPNT', 'maxDesil', 5, '2016-01-01', 'BPNT: desil 1-5; 6-10 are not eligible', false);

-- Grows with families and stages: a partition a year of as_of. Append-only.
create table recheck (
    id             uuid not null default uuidv7(),
    family_id      uuid not null,
    membership_id  uuid not null,
    programme      text not null,
    region_code    text collate "C" not null,
    as_of          date not null,
    decision       text not null check (decision in ('CONTINUE', 'SUSPEND', 'RESUME', 'END', 'GRADUATION_CANDIDATE')),
    reasons        text[] not null,
    policy_version text not null,
    facts          jsonb not null,
    cause_id       uuid not null,
    cause_type     text not null,
    caused_at      timestamptz not null,
    decided_at     timestamptz not null,
    -- the person of a review; null after a payment
    decided_by     text,
    primary key (id, as_of),
    unique (cause_id, as_of)
) partition by range (as_of);
do $$
begin
    for y in 2016..2035 loop
        execute format('create table recheck_%s partition of recheck for values from (%L) to (%L)',
                       y, make_date(y, 1, 1), make_date(y + 1, 1, 1));
    end loop;
end
$$;
create table recheck_other partition of recheck default;
create index recheck_family on recheck (family_id, id);
create index recheck_count on recheck (programme, region_code, decision);

select protect('recheck', 'region_code');
grant select on policy_parameter to ${app};
grant select, insert on recheck to ${app};
