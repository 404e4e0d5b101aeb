-- Quotas are told to the registry when they are set or changed. Those of before are told now, once.
alter table quota add column version bigint not null default 1 check (version > 0);
comment on column quota.version is 'grows with every change; salur.disbursement.quota.set.v1 carries it';

insert into outbox (topic, type, key, body)
select 'salur.disbursement.programme', 'salur.disbursement.quota.set.v1', programme,
       jsonb_build_object('programme', programme, 'fiscalYear', fiscal_year, 'regionCode', region_code, 'version', version,
                          'families', families, 'legalBasis', legal_basis, 'setAt', set_at)
  from quota order by programme, fiscal_year, region_code;
