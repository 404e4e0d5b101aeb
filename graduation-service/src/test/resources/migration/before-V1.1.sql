-- Graduation as V1 left it, a row in each table, with region codes in the order of the database's locale.
insert into membership (family_id, programme, version, region_code, region_version, status, started_on)
values ('01890000-0000-7000-8000-0000000000f1', 'PKH', 4, '53.15.05.2003', 2, 'ACTIVE', '2019-01-01');
insert into last_decision (family_id, programme, region_code, recheck_id, decision, as_of, decided_at)
values ('01890000-0000-7000-8000-0000000000f1', 'PKH', '53.15.05.2003', '01890000-0000-7000-8000-0000000000c1', 'GRADUATION_CANDIDATE', '2024-06-01', '2024-06-01T01:00:00Z');
insert into evidence (id, kind, family_id, person_id, enrolment_id, region_code, skill, subject, occurred_on)
values ('01890000-0000-7000-8000-0000000000d1', 'BUSINESS_STARTED', '01890000-0000-7000-8000-0000000000f1', '01890000-0000-7000-8000-000000000011',
        '01890000-0000-7000-8000-0000000000e1', '53.15.05.2003', 'TAILORING', '01890000-0000-7000-8000-0000000000e1', '2024-05-01');
insert into graduation_case (id, family_id, programme, kind, region_code, state, opened_on, opened_by, signed_on, declared_by, decided_by, effective_on, reject_reason, closed_at)
values ('01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-0000000000f1', 'PKH', 'MANDIRI', '53.15.05.2003', 'CONFIRMED', '2024-06-02',
        '01890000-0000-7000-8000-0000000000c1', '2024-06-10', 'facilitator', 'officer', '2024-07-01', null, '2024-06-20T01:00:00Z'),
       ('01890000-0000-7000-8000-0000000000a2', '01890000-0000-7000-8000-0000000000f1', 'PKH', 'ALAMIAH', '53.15.05.2003', 'REJECTED', '2024-06-02',
        '01890000-0000-7000-8000-0000000000c1', null, null, 'officer', null, 'Still has a pupil', '2024-06-20T01:00:00Z');
insert into graduation_case (id, family_id, programme, kind, region_code, state, opened_on, opened_by)
values ('01890000-0000-7000-8000-0000000000a3', '01890000-0000-7000-8000-0000000000f1', 'BPNT', 'ALAMIAH', '53.15.05.2003', 'READY', '2024-06-02',
        '01890000-0000-7000-8000-0000000000c1');

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
