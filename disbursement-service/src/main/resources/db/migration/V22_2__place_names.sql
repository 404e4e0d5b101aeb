-- Names of villages too: a regency reads its reports by village.
alter table district_name rename to place_name;
alter index district_name_pkey rename to place_name_pkey;
comment on table place_name is 'names of kecamatan and villages; provinces and regencies are rows of region';
