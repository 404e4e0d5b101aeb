-- The relation of a stay on each day of [valid_from, valid_until): one period follows the other, the last stands in household_member since
-- relation_since. Null is the first day of the stay: what is known of before holds for all of it.
alter table household_member add column relation_since date;
create table relation_past (
    family_id   uuid not null,
    position    smallint not null,
    region_code text collate "C" not null,
    valid_from  date,
    valid_until date not null check (valid_until > valid_from),
    relation    text not null check (relation in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER')),
    primary key (family_id, position, valid_until),
    foreign key (family_id, position) references household_member (family_id, position)
);
select protect('relation_past', 'region_code');
grant select, insert, update on relation_past to ${app};
