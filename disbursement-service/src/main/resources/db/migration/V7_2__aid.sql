-- Aid beyond families with a membership: groups, businesses, houses, sites, families by application, money or in kind.

alter table programme
  drop constraint programme_stages_check,
  add constraint programme_stages_check check (stages in ('QUARTER', 'MONTH', 'ONCE')),
  add column payee text not null default 'FAMILY' check (payee in ('FAMILY', 'APPLICATION'));
alter table programme alter column payee drop default;

alter table programme_rule
  drop constraint programme_rule_calculation_check,
  add constraint programme_rule_calculation_check
    check (calculation in ('COMPONENTS', 'FLAT_CHOICE', 'PER_FAMILY', 'PER_APPLICATION'));

-- Who can apply for what, from when: members of a subject, and what one unit costs. In kind has no cost.
create table aid_rule (
  id            text    primary key,
  programme     text    not null references programme,
  valid_from    date    not null,
  valid_to      date,
  subject       text    not null check (subject in ('GROUP', 'BUSINESS', 'HOUSE', 'SITE', 'FAMILY')),
  min_members   integer not null check (min_members >= 0),
  max_members   integer not null check (max_members >= min_members),
  unit          text    not null check (unit in ('MEMBER', 'BUSINESS', 'HOUSE', 'SITE', 'FAMILY', 'ITEM')),
  min_unit_cost bigint  check (min_unit_cost > 0),
  max_unit_cost bigint  check (max_unit_cost >= min_unit_cost),
  continuing    boolean not null,
  legal_basis   text    not null,
  confirmation  text    not null,
  note          text    not null default '',
  check (num_nonnulls(min_unit_cost, max_unit_cost) = case unit when 'ITEM' then 0 else 2 end)
);

create table aid_application (
  id          uuid    primary key default uuidv7(),
  programme   text    not null references programme,
  fiscal_year integer not null check (fiscal_year between 2007 and 2100),
  region_code text collate "C" not null,
  subject     text    not null,
  quantity    integer not null check (quantity > 0),
  unit_cost   bigint  check (unit_cost > 0),
  amount      bigint  generated always as (quantity * unit_cost) stored,
  rule_id     text    not null references aid_rule,
  valid_from  date    not null,
  valid_until date,
  state       text    not null check (state in ('PROPOSED', 'VERIFIED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'CLOSED')),
  reason      text,
  version     bigint  not null default 1,
  proposed_by text    not null,
  proposed_at timestamptz not null default now(),
  verified_by text,
  approved_by text,
  check (valid_until >= valid_from)
);
create index aid_application_list on aid_application (programme, fiscal_year, region_code, id);
create index aid_application_place on aid_application (programme, region_code, id) where state = 'APPROVED';
select protect('aid_application', 'region_code');

-- A family is in one open application of a programme; where a programme gives once, in one a year (slot), else slot is 0.
create table aid_member (
  application_id uuid    not null references aid_application,
  family_id      uuid    not null references family,
  region_code    text collate "C" not null,
  programme      text    not null,
  slot           integer not null,
  open           boolean not null default true,
  primary key (application_id, family_id)
);
create unique index aid_member_open on aid_member (programme, slot, family_id) where open;
select protect('aid_member', 'region_code');

-- In kind: never more is handed over than was planned, whoever writes.
create table aid_item (
  application_id uuid     not null references aid_application,
  ordinal        smallint not null check (ordinal > 0),
  region_code    text collate "C" not null,
  item           text     not null check (item <> ''),
  unit           text     not null check (unit <> ''),
  planned        integer  not null check (planned > 0),
  handed_over    integer  not null default 0,
  primary key (application_id, ordinal),
  constraint aid_item_not_more_than_planned check (handed_over between 0 and planned)
);
select protect('aid_item', 'region_code');

create table aid_handover (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references aid_application,
  region_code    text collate "C" not null,
  handed_on      date not null,
  receipt        text not null,
  handed_by      text not null,
  recorded_at    timestamptz not null default now(),
  constraint aid_handover_receipt unique (application_id, receipt)
);
select protect('aid_handover', 'region_code');

create table aid_handover_item (
  handover_id    uuid     not null references aid_handover,
  application_id uuid     not null,
  ordinal        smallint not null,
  region_code    text collate "C" not null,
  quantity       integer  not null check (quantity > 0),
  primary key (handover_id, ordinal),
  foreign key (application_id, ordinal) references aid_item
);
select protect('aid_handover_item', 'region_code');

-- The count of an item moves only by a receipt, as a balance does by a posting.
create function handover_moves_item() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update aid_item set handed_over = handed_over + new.quantity
   where application_id = new.application_id and ordinal = new.ordinal;
  return null;
end $$;
create trigger handover_moves_item after insert on aid_handover_item
  for each row execute function handover_moves_item();

grant select, insert, update on aid_rule to ${app};
grant select, insert on aid_application, aid_member, aid_item, aid_handover, aid_handover_item to ${app};
grant update (state, reason, version, verified_by, approved_by) on aid_application to ${app};
grant update (open) on aid_member to ${app};
