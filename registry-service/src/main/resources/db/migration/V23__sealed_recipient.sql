-- The recipient's name as events carry it, sealed when it is written, so that the statements that write events only copy it.
alter table member add column sealed_name text;
comment on column member.sealed_name is 'The name of a recipient under the key that services share; null for others, and until it was sealed';

-- Recipients of before: found without reading the table, and gone from the index once they are sealed.
create index member_to_seal on member (id) where recipient and sealed_name is null;
