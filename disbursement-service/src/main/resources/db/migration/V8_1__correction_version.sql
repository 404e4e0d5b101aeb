-- A correction is decided in the version that was seen.
alter table correction add column version bigint not null default 1;
update correction set version = 2 where state <> 'PROPOSED';
grant update (version) on correction to ${app};
