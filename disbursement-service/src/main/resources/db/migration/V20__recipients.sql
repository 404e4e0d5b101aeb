-- Who receives a family's money, as the registry told it: the name came sealed and is kept under this service's own key.
create table recipient (
  family_id   uuid   primary key,
  region_code text   collate "C" not null,
  version     bigint not null,
  person_id   uuid   not null,
  name        bytea  not null
);
comment on column recipient.version is 'The version of the family that told it; only a newer one changes it';
comment on column recipient.name is 'Encrypted; in clear only in the file that the family''s bank takes';
grant select, insert, update on recipient to ${app};
-- Of a family that moved the bank of its former place is still told whom to pay: what is in a batch of its area it sees.
alter table recipient enable row level security;
create policy area_scope on recipient
  using (in_area(region_code) or exists (select from payment p where p.family_id = recipient.family_id))
  with check (in_area(region_code));

-- What a bank asks of every payment order and no payment says of itself.
create table payment_term (
  id               text primary key,
  programme        text not null,
  category_purpose text not null check (category_purpose ~ '^[A-Z]{4}$'),
  charge_bearer    text not null check (charge_bearer in ('DEBT', 'SLEV', 'SHAR', 'CRED')),
  valid_from       date not null,
  valid_to         date,
  legal_basis      text not null,
  confirmed        boolean not null
);
comment on table payment_term is 'By programme, or ANY; of the day of release';
grant select, insert, update on payment_term to ${app};
