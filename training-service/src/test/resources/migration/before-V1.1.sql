-- Training as V1 left it, a row in each table, with region codes in the order of the database's locale.
insert into family (family_id, version, region_code) values ('01890000-0000-7000-8000-0000000000f1', 3, '53.15.05.2003');
insert into family_member (person_id, family_id, region_code, since)
values ('01890000-0000-7000-8000-000000000011', '01890000-0000-7000-8000-0000000000f1', '53.15.05.2003', '2024-02-01T01:00:00Z');
insert into skill (code, name_id, name_en) values ('TAILORING', 'Menjahit', 'Tailoring');
insert into provider (id, name, kind, region_code) values ('01890000-0000-7000-8000-0000000000a1', 'BLK Labuan Bajo', 'TRAINING_CENTRE', '53.15');
insert into course (id, skill, provider_id, region_code, title, seats, taken, starts_on, ends_on, sessions, minimum_attendance_percent)
values ('01890000-0000-7000-8000-0000000000c1', 'TAILORING', '01890000-0000-7000-8000-0000000000a1', '53.15', 'Menjahit dasar', 20, 1, '2024-03-01', '2024-03-31', 10, 80);
insert into enrolment (id, course_id, skill, person_id, family_id, region_code, state, enrolled_on, completed_on, dropped_on, drop_reason, attendance_percent)
values ('01890000-0000-7000-8000-0000000000e1', '01890000-0000-7000-8000-0000000000c1', 'TAILORING', '01890000-0000-7000-8000-000000000011',
        '01890000-0000-7000-8000-0000000000f1', '53.15.05.2003', 'COMPLETED', '2024-02-20', '2024-04-01', null, null, 90),
       ('01890000-0000-7000-8000-0000000000e2', '01890000-0000-7000-8000-0000000000c1', 'TAILORING', '01890000-0000-7000-8000-000000000012',
        '01890000-0000-7000-8000-0000000000f1', '53.15.05.2003', 'DROPPED', '2024-02-20', null, '2024-03-02', 'ILLNESS', null);
insert into attendance (enrolment_id, session, held_on, present, region_code) values ('01890000-0000-7000-8000-0000000000e1', 1, '2024-03-01', true, '53.15.05.2003');
insert into equipment_grant (enrolment_id, region_code, item, quantity, granted_on) values ('01890000-0000-7000-8000-0000000000e1', '53.15.05.2003', 'Sewing machine', 1, '2024-04-02');
insert into business (enrolment_id, region_code, kind, started_on) values ('01890000-0000-7000-8000-0000000000e1', '53.15.05.2003', 'Tailor', '2024-05-01');

insert into outbox (topic, type, key, body) values ('t', 't.v1', 'k', '{}');
insert into inbox (event_id) values ('01890000-0000-7000-8000-0000000000d3');
insert into dead_letter (topic, partition, position, body, reason, detail) values ('t', 0, 0, 'x', 'UNKNOWN_TYPE', 'd');
insert into idempotency (caller, key, operation, request_hash) values ('officer', 'k', 'o', 'x');
insert into audit_log (actor, roles, areas, operation, target, outcome, status) values ('officer', '{district-officer}', '{53.15}', 'o', '/v1/x', 'DONE', 201);
insert into loaded_fact (name, checksum, rows) values ('facts/x.csv', 'x', 5);
insert into rejected_file (upload_id, sent_by, xlsx, separator, mark) values ('01890000-0000-7000-8000-0000000000d8', 'officer', false, ',', false);
insert into rejected_row (upload_id, line, faults) values ('01890000-0000-7000-8000-0000000000d8', 2, 'c:f');
insert into task (kind, role, region_code, subject_type, subject_id, due_on)
values ('CHECK', 'facilitator', '53.15', 'family', '01890000-0000-7000-8000-0000000000f1', '2019-07-01');
insert into awaited_step values ('thing', 'PROPOSED', 'DECIDE_THING', 'approver', 'thing', 14);
insert into evidence_file (id, kind, purpose, region_code, media_type, size, sha256, stored_as, uploaded_by)
  values (uuidv7(), 'MINUTES', 'thing', '53.15', 'application/pdf', 1000, sha256('x'), repeat('0', 64), 'officer');
