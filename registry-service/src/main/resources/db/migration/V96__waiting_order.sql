-- By what verified proposals of a programme wait for a place of its quota. Not confirmed by a regulation.
create table waiting_order (
    -- null is every programme that has no row of its own
    programme   text,
    valid_from  date not null,
    valid_to    date,
    keys        text[] not null check (keys <> '{}' and keys <@ array['DESIL', 'VERIFIED_ON', 'PROPOSED_ON']),
    legal_basis text not null,
    confirmed   boolean not null,
    unique nulls not distinct (programme, valid_from),
    check (valid_to is null or valid_to > valid_from)
);
comment on column waiting_order.keys is 'the smallest first of each in turn, a family without a desil last; then the id of the proposal';
comment on column waiting_order.valid_to is 'first day that it is no longer so';
insert into waiting_order values (null, '2000-01-01', null, array['DESIL', 'VERIFIED_ON'], 'Assumption: the poorest first, then who was verified first', false);
grant select on waiting_order to ${app};
