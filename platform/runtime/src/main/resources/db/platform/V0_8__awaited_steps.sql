-- Who is waited for. A row says that a thing of this table, in this state, waits for a step that is another person's. Triggers of the table open
-- the task in the statement that brings the thing into the state and end it in the one that takes it out again, of one thing or of a set, whoever
-- changes it: there is none without its task, and no task without it.
create table awaited_step (
  table_name   text    not null,
  state        text    not null,
  kind         text    not null check (kind ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  role         text,
  subject_type text    not null check (subject_type ~ '^[a-z][a-z-]{0,39}$'),
  days         integer not null check (days > 0),
  primary key (table_name, state)
);
comment on column awaited_step.role is 'who takes the step; null: the officer of the level of the place';
comment on column awaited_step.days is 'until it is due, days in Jakarta; a default of ours, no regulation is known that gives one';
grant select on awaited_step to ${app};

create function awaited_role(role text, place text) returns text language sql immutable parallel safe
  return coalesce(role, case when place = 'ID' then 'national-officer' when length(place) = 2 then 'province-officer' else 'district-officer' end);

-- As the owner: a thing is there by its own policy, and its task goes with it.
create function step_awaited() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  place constant text := tg_argv[0];
  before text := '';
begin
  if tg_op = 'UPDATE' then
    before := 'join old_rows o on o.id = n.id and o.state <> n.state';
    execute format($sql$
      update task t set state = 'DONE', ended_at = now()
      from new_rows n join old_rows o on o.id = n.id and o.state <> n.state
      join awaited_step a on a.table_name = %L and a.state = o.state
      where t.subject_id = n.id and t.kind = a.kind and t.state = 'OPEN'$sql$, tg_table_name);
    execute format($sql$
      update task t set region_code = n.%1$I
      from new_rows n join old_rows o on o.id = n.id and o.%1$I <> n.%1$I
      join awaited_step a on a.table_name = %2$L and a.state = n.state
      where t.subject_id = n.id and t.kind = a.kind and t.state = 'OPEN'$sql$, place, tg_table_name);
  end if;
  execute format($sql$
    insert into task (kind, role, region_code, subject_type, subject_id, due_on)
    select a.kind, awaited_role(a.role, n.%1$I), n.%1$I, a.subject_type, n.id, (now() at time zone 'Asia/Jakarta')::date + a.days
    from new_rows n %2$s join awaited_step a on a.table_name = %3$L and a.state = n.state
    on conflict (subject_id, kind) where state = 'OPEN' do nothing$sql$, place, before, tg_table_name);
  return null;
end $$;

-- Makes a state of a table one that somebody is waited for in; what is in it already gets its task.
create function awaits(target regclass, place text, type text, at text, kind text, role text, days integer) returns void
  language plpgsql as $$
begin
  insert into awaited_step values ((select relname from pg_class where oid = target), at, kind, role, type, days);
  execute format('create or replace trigger awaits_at_first after insert on %s referencing new table as new_rows
                  for each statement execute function step_awaited(%L)', target, place);
  execute format('create or replace trigger awaits_after_change after update on %s referencing old table as old_rows new table as new_rows
                  for each statement execute function step_awaited(%L)', target, place);
  execute format('insert into task (kind, role, region_code, subject_type, subject_id, due_on)
                  select %1$L, awaited_role(%2$L, %3$I), %3$I, %4$L, id, (now() at time zone ''Asia/Jakarta'')::date + %5$s
                  from %6$s where state = %7$L on conflict (subject_id, kind) where state = ''OPEN'' do nothing',
                 kind, role, place, type, days, target, at);
end $$;
comment on function awaits is 'The table has an id, a state and a column that says where it is';
