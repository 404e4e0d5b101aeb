-- What was so of a household on each day of [valid_from, valid_until): one period follows the other, the last stands in family since facts_since.
-- Null is as far back as is known: what was told at registration holds for the time before, too.
alter table family add column facts_since date;
create table family_past (
    family_id   uuid not null references family (id),
    -- where the household lives now, as everything of it
    region_code text collate "C" not null,
    valid_from  date,
    valid_until date not null check (valid_until > valid_from),
    desil       smallint not null check (desil between 1 and 10),
    -- where it lived then
    village     text collate "C" not null,
    primary key (family_id, valid_until)
);
select protect('family_past', 'region_code');
grant select, insert, update on family_past to ${app};
