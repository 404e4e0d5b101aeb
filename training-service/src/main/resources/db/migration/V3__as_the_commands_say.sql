-- What a command refuses, the table refuses too; and every row that a command changes has a version.
alter table provider
  add column version bigint not null default 1,
  add constraint provider_name check (name ~ '\S' and length(name) <= 200),
  add constraint provider_kind check (kind in ('AGENCY', 'COMPANY', 'GOVERNMENT', 'ORGANISATION', 'TRAINING_CENTRE'));
alter table course
  add constraint course_title check (title ~ '\S' and length(title) <= 200);
alter table enrolment
  add constraint enrolment_drop_reason
      check (drop_reason in ('FOUND_WORK', 'ILLNESS', 'MOVED', 'FAMILY', 'NOT_ATTENDING', 'OTHER')),
  add constraint enrolment_percent check (attendance_percent between 0 and 100);
alter table equipment_grant
  add column version bigint not null default 1,
  add constraint equipment_grant_item check (item ~ '\S' and length(item) <= 120),
  drop constraint equipment_grant_quantity_check,
  add constraint equipment_grant_quantity check (quantity between 1 and 1000);
alter table business
  add column version bigint not null default 1,
  add constraint business_kind check (kind ~ '\S' and length(kind) <= 80);
