create table thing (
  id          uuid    primary key default uuidv7(),
  region_code text    not null,
  amount      bigint  not null check (amount < 1000000),
  version     bigint  not null default 1
);
grant select, insert, update on thing to ${app};
select protect('thing', 'region_code');
