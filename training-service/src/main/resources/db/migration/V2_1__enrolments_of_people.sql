-- Enrolments are asked for by family, by person and by place, not only by course.
create index enrolment_family on enrolment (family_id, id);
create index enrolment_person on enrolment (person_id, id);
create index enrolment_region on enrolment (region_code, id);
