-- Regions become others, as the registry tells: which became which, what ended and since when.
create table region_succession (
  change_id uuid    not null,
  code_old  text    collate "C" not null,
  code_new  text    collate "C" not null,
  name      text    not null,
  stays     boolean not null,
  follows   boolean not null,
  day       date    not null,
  primary key (change_id, code_old, code_new)
);
comment on table region_succession is 'steps of a change as they were told; what is below follows by the beginning of its code';
create index region_succession_old on region_succession (code_old);
grant select, insert on region_succession to ${app};

alter table region add column ended_on date, add column became text collate "C";
comment on column region.ended_on is 'first day that it is no longer there; null while it goes on';
comment on column region.became is 'its one successor; null while it goes on, and where there are several';

-- What becomes of a code in a change: the longest told beginning of it decides. Null where it stays, or has several successors.
create function successor_of(code text, change uuid) returns text
  language sql stable
begin atomic
  select n.code from (
    select distinct on (length(s.code_old)) length(s.code_old) as digits,
           case when s.follows then s.code_new || substr(successor_of.code, length(s.code_old) + 1) end as code
    from region_succession s
    where s.change_id = change and s.code_old in (successor_of.code, left(successor_of.code, 8), left(successor_of.code, 5), left(successor_of.code, 2))
    order by length(s.code_old) desc) n
  order by n.digits desc limit 1;
end;

-- What goes along with its region.
grant update (region_code) on aid_application, aid_member, aid_item, aid_handover, aid_handover_item, delegation to ${app};
