-- Whom the money of an application goes to: a group, business, house or site, who speaks for it, and its account at the bank that pays in
-- its village. All of it is personal and encrypted. Once the application is approved its account is in family_account, as every account
-- that is paid: what a bank says of it holds it back, and two people correct it, as one of a family.
create table aid_payee (
  application_id uuid primary key references aid_application,
  region_code    text collate "C" not null,
  name           bytea not null,
  contact        bytea not null,
  holder         bytea not null,
  number         bytea not null,
  paid_holder    bytea,
  named_by       text  not null,
  named_at       timestamptz not null default now()
);
comment on column aid_payee.contact is 'Chair, owner or contractor';
comment on column aid_payee.holder is 'Whose account it is, as it was named';
comment on column aid_payee.paid_holder is 'Whose account is paid, as it was approved last: the creditor of the bank''s file';
select protect('aid_payee', 'region_code');
grant select, insert, update on aid_payee to ${app};

alter table aid_application add column delegation_id uuid references delegation;
comment on column aid_application.delegation_id is 'By which it was approved; null where the approver''s own right sufficed';
grant update (delegation_id) on aid_application to ${app};
