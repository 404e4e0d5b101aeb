-- A registry as V23 left it, a row in each table. Yosef (numbers ending 13) left the family of Maria for that of Rosa, Agnes (14) for no one.
insert into region (code, parent_code, level, name, bps_code)
values ('53', null, 'PROVINCE', 'Nusa Tenggara Timur', '53'), ('53.15', '53', 'REGENCY', 'Manggarai Barat', '5315'),
       ('53.15.05', '53.15', 'DISTRICT', 'Komodo', '5315050'), ('53.15.05.2003', '53.15.05', 'VILLAGE', 'Golo Bilas', '5315050003'),
       ('53.15.05.2004', '53.15.05', 'VILLAGE', 'Batu Cermin', '5315050004');

update region set status = 'disputed' where code = '53.15.05.2004';

insert into family_import (id, region_code, sha256, rows, families, members, imported_by, imported_at)
values ('01890000-0000-7000-8000-0000000000f1', '53.15.05.2003', sha256('file'), 4, 1, 4, 'officer', '2024-02-01T01:00:00Z');

insert into family (id, version, region_code, kk_hash, kk_cipher, desil, moved_out_on, import_id, registered_at)
values ('01890000-0000-7000-8000-000000000001', 5, '53.15.05.2003', sha256('kk1'), 'kk1', 2, null, '01890000-0000-7000-8000-0000000000f1', '2024-02-01T01:00:00Z'),
       ('01890000-0000-7000-8000-000000000002', 3, '53.15.05.2004', sha256('kk2'), 'kk2', 4, '2025-08-01', null, '2025-03-01T20:00:00Z');

insert into member (id, family_id, region_code, position, nik_hash, nik_cipher, name, sex, birth_date, relation, recipient, school_level, pregnant_until,
                    severe_disability, employment, died_on, left_on, sealed_name)
values ('01890000-0000-7000-8000-000000000011', '01890000-0000-7000-8000-000000000001', '53.15.05.2003', 1, sha256('n11'), 'n11', 'Maria', 'F', '1985-04-05',
        'HEAD', true, null, '2024-11-01', false, 'OTHER', null, null, 'sealed-maria'),
       ('01890000-0000-7000-8000-000000000012', '01890000-0000-7000-8000-000000000001', '53.15.05.2003', 2, sha256('n12'), 'n12', 'Paulus', 'M', '2015-01-02',
        'CHILD', false, 'SD', null, true, null, '2024-06-01', null, null),
       ('01890000-0000-7000-8000-000000000013', '01890000-0000-7000-8000-000000000001', '53.15.05.2003', 3, sha256('n13'), 'n13', 'Yosef', 'M', '2008-03-04',
        'CHILD', false, 'SMP', null, false, null, null, '2025-02-01', null),
       ('01890000-0000-7000-8000-000000000014', '01890000-0000-7000-8000-000000000001', '53.15.05.2003', 4, sha256('n14'), 'n14', 'Agnes', 'F', '2004-03-04',
        'CHILD', false, null, null, false, null, null, '2025-05-01', null),
       ('01890000-0000-7000-8000-000000000021', '01890000-0000-7000-8000-000000000002', '53.15.05.2004', 1, sha256('n21'), 'n21', 'Rosa', 'F', '1980-01-01',
        'HEAD', true, null, null, false, null, null, null, null),
       ('01890000-0000-7000-8000-000000000022', '01890000-0000-7000-8000-000000000002', '53.15.05.2004', 2, sha256('n13'), 'n13', 'Yosef', 'M', '2008-03-04',
        'OTHER', false, 'SMA', null, false, null, null, null, null);

insert into reveal (family_id, region_code, purpose, revealed_by)
values ('01890000-0000-7000-8000-000000000001', '53.15.05.2003', 'Correction at the civil registry', 'officer');

insert into proposal (id, family_id, programme, region_code, state, proposed_by, verified_by, verified_at, decided_by, decided_at, starts_on)
values ('01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-000000000001', 'PKH', '53.15.05.2003', 'APPROVED', 'a', 'b', '2024-02-02', 'c', '2024-02-03', '2024-01-01');
insert into proposal (id, family_id, programme, region_code, state, proposed_by, verified_by, verified_at)
values ('01890000-0000-7000-8000-0000000000a2', '01890000-0000-7000-8000-000000000002', 'PKH', '53.15.05.2004', 'VERIFIED', 'a', 'b', '2025-04-02');
insert into proposal_batch (action, programme, region_code, on_date, done, refused, reasons, run_by)
values ('APPROVE', 'PKH', '53.15', '2024-01-01', 1, 0, '{}', 'c');
insert into membership (id, family_id, programme, region_code, status, started_on, suspended_on, reasons, proposal_id, last_as_of, last_caused_at)
values ('01890000-0000-7000-8000-0000000000b1', '01890000-0000-7000-8000-000000000001', 'PKH', '53.15.05.2003', 'SUSPENDED', '2024-01-01', '2024-09-28',
        '{REPORTED_DEAD}', '01890000-0000-7000-8000-0000000000a1', '2024-09-28', '2024-09-28T03:00:00Z');
insert into recheck (family_id, membership_id, programme, region_code, as_of, decision, reasons, policy_version, facts, cause_id, cause_type, caused_at, decided_at)
values ('01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-0000000000b1', 'PKH', '53.15.05.2003', '2024-09-28', 'SUSPEND', '{REPORTED_DEAD}', 'abc',
        '{"desil": 2}', '01890000-0000-7000-8000-0000000000c1', 'salur.disbursement.payment.failed.v1', '2024-09-28T03:00:00Z', '2024-09-28T03:00:01Z');

insert into outbox (topic, type, key, body) values ('salur.registry.family', 'salur.registry.family.changed.v1', '01890000-0000-7000-8000-000000000001', '{}');
insert into inbox (event_id) values ('01890000-0000-7000-8000-0000000000c1');
insert into dead_letter (topic, partition, position, body, reason, detail) values ('t', 0, 0, 'x', 'UNKNOWN_TYPE', 'd');
insert into idempotency (caller, key, operation, request_hash) values ('officer', 'k', 'family.register', 'x');
insert into audit_log (actor, roles, areas, operation, target, outcome, status) values ('officer', '{district-officer}', '{53.15}', 'family.register', '/v1/families', 'DONE', 201);
insert into loaded_fact (name, checksum, rows) values ('facts/regions.csv', 'x', 5);
insert into rejected_file (upload_id, sent_by, xlsx, separator, mark) values ('01890000-0000-7000-8000-0000000000f1', 'officer', false, ',', false);
insert into rejected_row (upload_id, line, faults) values ('01890000-0000-7000-8000-0000000000f1', 2, 'nik:nik-length');

insert into recipient_hold (family_id, region_code, person_id, reason, since)
values ('01890000-0000-7000-8000-000000000002', '53.15.05.2004', '01890000-0000-7000-8000-000000000021', 'REPORTED_DEAD', '2025-06-01');
insert into recipient_change (id, family_id, region_code, replaces, person_id, rank, effective_on, state, proposed_by)
values ('01890000-0000-7000-8000-0000000000d1', '01890000-0000-7000-8000-000000000002', '53.15.05.2004', '01890000-0000-7000-8000-000000000021',
        '01890000-0000-7000-8000-000000000022', 'CHILD_OF_17', '2025-06-02', 'PROPOSED', 'facilitator');
insert into recipient_term (family_id, region_code, person_id) values ('01890000-0000-7000-8000-000000000001', '53.15.05.2003', '01890000-0000-7000-8000-000000000011');
insert into task (kind, role, region_code, subject_type, subject_id, due_on)
values ('FIND_RECIPIENT', 'facilitator', '53.15.05.2004', 'family', '01890000-0000-7000-8000-000000000002', '2025-07-01');
insert into awaited_step values ('thing', 'PROPOSED', 'DECIDE_THING', 'approver', 'thing', 14);
insert into evidence_file (id, kind, purpose, region_code, media_type, size, sha256, stored_as, uploaded_by)
  values (uuidv7(), 'MINUTES', 'thing', '53.15.05.2004', 'application/pdf', 1000, sha256('x'), repeat('0', 64), 'officer');
