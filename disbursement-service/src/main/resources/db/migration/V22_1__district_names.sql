-- Names of kecamatan for reports. Money is allocated to a regency at the lowest, so they are no rows of region.
create table district_name (
  code text collate "C" primary key,
  name text not null
);
grant select, insert, update on district_name to ${app};
