-- What an account was before: a file of a release names the account of that day, and what a bank refused is not paid again.
create table account_history (
  id          uuid  primary key default uuidv7(),
  family_id   uuid  not null,
  bank        text  not null,
  region_code text  collate "C" not null,
  number      bytea not null,
  holder      bytea,
  state       text  not null,
  changed_at  timestamptz not null default clock_timestamp()
);
comment on table account_history is 'A number that was replaced (state OPEN), or refused (the state it got); written by a trigger of family_account, never changed';
comment on column account_history.holder is 'Of an application: whose account it was';
create index account_history_account on account_history (family_id, bank, changed_at);
alter table account_history enable row level security;
create policy area_scope on account_history
  using (in_area(region_code) or exists (select from payment p where p.family_id = account_history.family_id));
grant select on account_history to ${app};

create function keep_account() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into account_history (family_id, bank, region_code, number, holder, state)
  values (old.family_id, old.bank, old.region_code, old.number,
          (select y.paid_holder from aid_payee y where y.application_id = old.family_id), new.state);
  return null;
end $$;
create trigger keep_account after update on family_account
  for each row when (old.number is not null and (new.number is distinct from old.number or new.state is distinct from old.state))
  execute function keep_account();
