-- Birth date and sex under the key of this service, and the day of death: an age rule of a course can rest on them.
alter table family_member
  add column birth_cipher bytea,
  add column died_on date;
comment on column family_member.birth_cipher is 'Such as 1989-02-01 F; null until the registry told it';
