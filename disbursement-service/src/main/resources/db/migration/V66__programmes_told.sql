-- Programmes are told to the registry when they are new or change. Those of before are told now, once.
alter table programme add column version bigint not null default 1 check (version > 0);
comment on column programme.version is 'grows with every change; salur.disbursement.programme.set.v1 carries it';

insert into outbox (topic, type, key, body)
select 'salur.disbursement.programme', 'salur.disbursement.programme.set.v1', code,
       jsonb_build_object('code', code, 'version', version, 'nameId', name_id, 'nameEn', name_en, 'takesMembers', payee = 'FAMILY')
  from programme order by code;
