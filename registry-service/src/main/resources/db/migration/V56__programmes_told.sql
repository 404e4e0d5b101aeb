-- Disbursement is the master of programmes; here they are kept as its events tell them. The two of before stay until they are told.
alter table programme rename column name to name_id;
alter table programme
    add column name_en text,
    add column takes_members boolean not null default true,
    add column version bigint not null default 0;
update programme set name_en = case code when 'PKH' then 'Family Hope Programme' else 'Non-Cash Food Assistance' end;
alter table programme
    alter column name_en set not null,
    alter column takes_members drop default,
    alter column version drop default;
comment on column programme.takes_members is 'whether families become members of it; applications are paid by the others';
comment on column programme.version is 'of the newest event; 0 while none came';

-- A limit is known from a migration on, its programme from an event that may come later.
alter table policy_parameter drop constraint policy_parameter_programme_fkey;

grant insert, update on programme to ${app};
