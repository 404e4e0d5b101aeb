-- An account is of a family, or of the group, business, house or site of an application; either may have to be corrected.
alter table account_correction drop constraint account_correction_family_id_fkey;
comment on column account_correction.family_id is 'the family, or the application: as in family_account';
