-- Whom an application named before: every naming is kept, encrypted as it was.
create table aid_payee_before (
  id             uuid primary key default uuidv7(),
  application_id uuid not null references aid_application,
  region_code    text collate "C" not null,
  name           bytea not null,
  contact        bytea not null,
  holder         bytea not null,
  number         bytea not null,
  named_by       text  not null,
  named_at       timestamptz not null,
  replaced_at    timestamptz not null default clock_timestamp()
);
comment on table aid_payee_before is 'Written by a trigger of aid_payee, never changed';
create index aid_payee_before_application on aid_payee_before (application_id, id);
select protect('aid_payee_before', 'region_code');
grant select on aid_payee_before to ${app};

create function keep_payee() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into aid_payee_before (application_id, region_code, name, contact, holder, number, named_by, named_at)
  values (old.application_id, old.region_code, old.name, old.contact, old.holder, old.number, old.named_by, old.named_at);
  return null;
end $$;
create trigger keep_payee after update on aid_payee
  for each row when (new.number is distinct from old.number or new.name is distinct from old.name or new.holder is distinct from old.holder
                     or new.contact is distinct from old.contact)
  execute function keep_payee();
