-- A family whose recipient died, left or is dead as a bank says is paid nothing until the registry tells another.
alter table recipient
  alter column person_id drop not null,
  alter column name drop not null,
  add column state_version bigint not null default 0,
  add column replaced_at timestamptz,
  add column missing_since date,
  add column missing_reason text check (missing_reason in ('DIED', 'LEFT', 'REPORTED_DEAD')),
  add check ((missing_since is null) = (missing_reason is null));
comment on column recipient.state_version is 'The version of the family that told whether the recipient is missing; only a newer one changes it';
comment on column recipient.replaced_at is 'When another person was told to take over: what was released before is not theirs';
create index recipient_missing on recipient (region_code, family_id) where missing_since is not null;
