-- Disbursement as V14 left it, a row in each table. Two books of 2019: PKH, whose first run was answered and followed up, and KUBE, which
-- pays a group of two families. Ids end with what they are: f families, 1 runs, b batches, e entitlements, c payments, a transactions.
create function pg_temp.id(tail text) returns uuid language sql return ('01890000-0000-7000-8000-' || lpad(tail, 12, '0'))::uuid;

insert into region (code, parent, level, name)
values ('ID', null, 'NATION', 'Indonesia'), ('53', 'ID', 'PROVINCE', 'Nusa Tenggara Timur'), ('53.15', '53', 'DISTRICT', 'Manggarai Barat');
insert into programme (code, name_id, name_en, stages, kind, payee)
values ('PKH', 'Program Keluarga Harapan', 'Family Hope Programme', 'QUARTER', 'STAGED_CASH', 'FAMILY'),
       ('SEMBAKO', 'Program Sembako', 'Staple Food Programme', 'MONTH', 'MONTHLY_CASH', 'FAMILY'),
       ('KUBE', 'Kelompok Usaha Bersama', 'Joint Business Group', 'ONCE', 'GROUP', 'APPLICATION');
insert into rate (id, programme, component, basis, applies_to, valid_from, stage_amounts, payable, legal_basis, confirmation)
values ('PKH-BASE', 'PKH', 'BASE', 'FAMILY', 'ALL', '2019-01-01', '{550000,0,0,0}', true, 'b', 'c');
insert into programme_rule (id, programme, valid_from, requires_component, confirmation, calculation) values ('PKH-2019', 'PKH', '2019-01-01', true, 'c', 'COMPONENTS');
insert into cap_rule (id, programme, valid_from, max_persons, confirmation) values ('PKH-CAP', 'PKH', '2019-01-01', 4, 'c');
insert into hard_access_area (region_code, valid_from, name, confirmed) values ('53.15', '2019-01-01', 'Manggarai Barat', false);
insert into payment_channel (region_code, valid_from, bank, confirmed) values ('53', '2019-01-01', 'BRI', true);
insert into sanction_rule (id, programme, valid_from, effect, percent, from_months, legal_basis, confirmation) values ('PKH-S', 'PKH', '2019-01-01', 'REDUCE', 10, 1, 'b', 'c');
insert into aid_rule (id, programme, valid_from, subject, min_members, max_members, unit, min_unit_cost, max_unit_cost, continuing, legal_basis, confirmation)
values ('KUBE-2019', 'KUBE', '2019-01-01', 'GROUP', 2, 10, 'MEMBER', 1, 2000000, false, 'b', 'c');
insert into approval_limit (id, role, level, region_code, max_amount, valid_from, legal_basis, confirmed)
values ('APPROVER-DISTRICT', 'approver', 'DISTRICT', '53.15', 5000000000, '2019-01-01', 'b', false);
insert into delegation (id, region_code, from_person, from_level, to_person, max_amount, valid_from, valid_until, reason)
values (pg_temp.id('d1'), '53.15', 'head', 'DISTRICT', 'deputy', 1000, '2019-01-01', '2019-12-31', 'Away');
insert into threshold (id, name, unit, low, valid_from, legal_basis, confirmation) values ('PUBLIC-MINIMUM', 'PUBLIC_MINIMUM', 'families', 5, '2007-01-01', 'b', 'c');

insert into family (family_id, version, region_code, persons)
select pg_temp.id('f' || n), n, '53.15.05.2003', 3 from generate_series(1, 4) n;
insert into component_span (family_id, ordinal, region_code, component, span_from) values (pg_temp.id('f1'), 1, '53.15.05.2003', 'SD', '2015-01-02');
insert into membership (family_id, programme, version, region_code, status, started_on, started_at)
values (pg_temp.id('f1'), 'PKH', 2, '53.15.05.2003', 'ACTIVE', '2019-01-01', '2019-01-01T01:00:00Z');
insert into decision (recheck_id, family_id, programme, region_code, decision, reasons, as_of, policy_version, cause_id, decided_at)
values (pg_temp.id('d2'), pg_temp.id('f1'), 'PKH', '53.15.05.2003', 'CONTINUE', '{}', '2019-01-05', 'p', pg_temp.id('d3'), '2019-01-05T01:00:00Z');
insert into last_decision select family_id, programme, region_code, recheck_id, decision, reasons, as_of, decided_at from decision;
insert into aid_application (id, programme, fiscal_year, region_code, subject, quantity, unit_cost, rule_id, valid_from, state, proposed_by, approved_by)
values (pg_temp.id('9'), 'KUBE', 2019, '53.15.05.2003', 'Tenun Komodo', 2, 2000000, 'KUBE-2019', '2019-01-01', 'APPROVED', 'a', 'b');
insert into aid_member (application_id, family_id, region_code, programme, slot)
values (pg_temp.id('9'), pg_temp.id('f1'), '53.15.05.2003', 'KUBE', 1), (pg_temp.id('9'), pg_temp.id('f2'), '53.15.05.2003', 'KUBE', 2);
insert into aid_item (application_id, ordinal, region_code, item, unit, planned) values (pg_temp.id('9'), 1, '53.15.05.2003', 'Loom', 'piece', 3);
insert into aid_handover (id, application_id, region_code, handed_on, receipt, handed_by) values (pg_temp.id('91'), pg_temp.id('9'), '53.15.05.2003', '2019-05-01', 'R1', 'a');
insert into aid_handover_item (handover_id, application_id, ordinal, region_code, quantity) values (pg_temp.id('91'), pg_temp.id('9'), 1, '53.15.05.2003', 2);

insert into stage_run (id, programme, fiscal_year, stage, stage_no, kind, follows, region_code, reference_date, state, families, amount, created_by, sp2d_number, released_on)
values (pg_temp.id('11'), 'PKH', 2019, 'I', 1, 'REGULAR', null, '53.15', '2019-01-01', 'RELEASED', 4, 2250000, 'o', 'SP2D-1', '2019-02-01'),
       (pg_temp.id('12'), 'PKH', 2019, 'I', 1, 'FOLLOW_UP', pg_temp.id('11'), '53.15', '2019-01-01', 'RELEASED', 1, 600000, 'o', 'SP2D-2', '2019-03-01'),
       (pg_temp.id('13'), 'KUBE', 2019, '2019', 1, 'REGULAR', null, '53.15', '2019-01-01', 'RELEASED', 1, 4000000, 'o', 'SP2D-3', '2019-04-01'),
       (pg_temp.id('14'), 'PKH', 2019, 'II', 2, 'REGULAR', null, '53.15', '2019-04-01', 'COMPUTED', 0, 0, 'o', null, null),
       (pg_temp.id('15'), 'SEMBAKO', 2019, '2019-05', 5, 'REGULAR', null, '53.15', '2019-05-01', 'COMPUTED', 0, 0, 'o', null, null);
insert into stage_run_step (run_id, region_code, action, from_state, to_state, actor) values (pg_temp.id('11'), '53.15', 'RELEASE', 'APPROVED', 'RELEASED', 'o');
insert into stage_claim (programme, fiscal_year, stage, family_id, run_id, region_code) values ('PKH', 2019, 'II', pg_temp.id('f1'), pg_temp.id('14'), '53.15.05.2003');
insert into run_exclusion (id, run_id, programme, fiscal_year, stage, family_id, region_code, reason, excluded_by)
values (pg_temp.id('d4'), pg_temp.id('14'), 'PKH', 2019, 'II', pg_temp.id('f2'), '53.15.05.2003', 'Complaint', 'o');
insert into commitment_result (programme, fiscal_year, stage, family_id, kind, region_code, missed_months, reported_by)
values ('PKH', 2019, 'II', pg_temp.id('f1'), 'HEALTH', '53.15.05.2003', 1, 'o'), ('SEMBAKO', 2019, '2019-05', pg_temp.id('f1'), 'HEALTH', '53.15.05.2003', 1, 'o');
insert into quota (programme, fiscal_year, region_code, families, legal_basis, set_by) values ('PKH', 2019, '53.15', 100, 'b', 'o');

insert into account (id, programme, fiscal_year, kind, region_code, run_id, bank) overriding system value
values (1, 'PKH', 2019, 'TREASURY', 'ID', null, null), (2, 'PKH', 2019, 'NATIONAL', 'ID', null, null), (3, 'PKH', 2019, 'PROVINCE', '53', null, null),
       (4, 'PKH', 2019, 'DISTRICT', '53.15', null, null), (5, 'PKH', 2019, 'STAGE_RUN', '53.15', pg_temp.id('11'), null),
       (6, 'PKH', 2019, 'IN_TRANSIT', '53.15', null, 'BRI'), (7, 'PKH', 2019, 'SETTLED', '53.15', null, null),
       (8, 'PKH', 2019, 'STAGE_RUN', '53.15', pg_temp.id('12'), null),
       (11, 'KUBE', 2019, 'TREASURY', 'ID', null, null), (12, 'KUBE', 2019, 'NATIONAL', 'ID', null, null), (13, 'KUBE', 2019, 'PROVINCE', '53', null, null),
       (14, 'KUBE', 2019, 'DISTRICT', '53.15', null, null), (15, 'KUBE', 2019, 'STAGE_RUN', '53.15', pg_temp.id('13'), null),
       (16, 'KUBE', 2019, 'IN_TRANSIT', '53.15', null, 'BRI'), (17, 'KUBE', 2019, 'SETTLED', '53.15', null, null);
insert into ledger_transaction (id, region_code, reason, reference, actor)
values (pg_temp.id('a1'), 'ID', 'BUDGET', 'DIPA', 'n'), (pg_temp.id('a2'), 'ID', 'REVISION', 'DIPA 2', 'n'), (pg_temp.id('a3'), '53', 'ALLOCATION', '53', 'n'),
       (pg_temp.id('a4'), '53.15', 'ALLOCATION', '53.15', 'n'), (pg_temp.id('a5'), '53.15', 'COMMIT', pg_temp.id('11')::text, 'b'),
       (pg_temp.id('a6'), '53.15', 'RELEASE', pg_temp.id('11')::text, 'b'), (pg_temp.id('a7'), '53.15', 'RECONCILIATION', pg_temp.id('b8')::text, 'b'),
       (pg_temp.id('a8'), '53.15', 'COMMIT', pg_temp.id('12')::text, 'b'), (pg_temp.id('a9'), '53.15', 'RELEASE', pg_temp.id('12')::text, 'b'),
       (pg_temp.id('aa1'), 'ID', 'BUDGET', 'DIPA', 'n'), (pg_temp.id('aa3'), '53', 'ALLOCATION', '53', 'n'), (pg_temp.id('aa4'), '53.15', 'ALLOCATION', '53.15', 'n'),
       (pg_temp.id('aa5'), '53.15', 'COMMIT', pg_temp.id('13')::text, 'b'), (pg_temp.id('aa6'), '53.15', 'RELEASE', pg_temp.id('13')::text, 'b'),
       (pg_temp.id('aa7'), '53.15', 'RECONCILIATION', pg_temp.id('b9')::text, 'b');
insert into posting (transaction_id, ordinal, account_id, region_code, side, amount)
select pg_temp.id(m.tx), m.ordinal, a.id, a.region_code, m.side, m.amount
from (values ('a1', 1, 2, 'D', 10000000), ('a1', 2, 1, 'C', 10000000), ('a2', 1, 2, 'D', 1000000), ('a2', 2, 1, 'C', 1000000),
             ('a3', 1, 3, 'D', 5000000), ('a3', 2, 2, 'C', 5000000), ('a4', 1, 4, 'D', 4000000), ('a4', 2, 3, 'C', 4000000),
             ('a5', 1, 5, 'D', 2250000), ('a5', 2, 4, 'C', 2250000), ('a6', 1, 6, 'D', 2250000), ('a6', 2, 5, 'C', 2250000),
             ('a7', 1, 7, 'D', 950000), ('a7', 2, 5, 'D', 900000), ('a7', 3, 6, 'C', 1850000),
             ('a8', 1, 8, 'D', 600000), ('a8', 2, 5, 'C', 600000), ('a9', 1, 6, 'D', 600000), ('a9', 2, 8, 'C', 600000),
             ('aa1', 1, 12, 'D', 50000000), ('aa1', 2, 11, 'C', 50000000), ('aa3', 1, 13, 'D', 30000000), ('aa3', 2, 12, 'C', 30000000),
             ('aa4', 1, 14, 'D', 20000000), ('aa4', 2, 13, 'C', 20000000), ('aa5', 1, 15, 'D', 4000000), ('aa5', 2, 14, 'C', 4000000),
             ('aa6', 1, 16, 'D', 4000000), ('aa6', 2, 15, 'C', 4000000), ('aa7', 1, 17, 'D', 4000000), ('aa7', 2, 16, 'C', 4000000)
     ) m (tx, ordinal, account, side, amount) join account a on a.id = m.account order by m.tx, m.ordinal;
insert into budget (programme, fiscal_year, region_code, amount, legal_basis, transaction_id, created_by)
values ('PKH', 2019, 'ID', 10000000, 'DIPA', pg_temp.id('a1'), 'n'), ('KUBE', 2019, 'ID', 50000000, 'DIPA', pg_temp.id('aa1'), 'n');
insert into budget_revision (programme, fiscal_year, fund, region_code, amount, legal_basis, transaction_id, created_by)
values ('PKH', 2019, 'APBN', 'ID', 1000000, 'DIPA 2', pg_temp.id('a2'), 'n');
insert into budget_allocation (programme, fiscal_year, from_code, region_code, amount, transaction_id, created_by)
values ('PKH', 2019, 'ID', '53', 5000000, pg_temp.id('a3'), 'n'), ('PKH', 2019, '53', '53.15', 4000000, pg_temp.id('a4'), 'n'),
       ('KUBE', 2019, 'ID', '53', 30000000, pg_temp.id('aa3'), 'n'), ('KUBE', 2019, '53', '53.15', 20000000, pg_temp.id('aa4'), 'n');
insert into budget_order (kind, programme, fiscal_year, fund, region_code, amount, legal_basis, state, proposed_by, decided_by, transaction_id)
values ('OPEN', 'PKH', 2019, 'APBN', 'ID', 10000000, 'DIPA', 'APPROVED', 'm', 'n', pg_temp.id('a1'));

insert into entitlement (id, run_id, family_id, region_code, amount, facts)
values (pg_temp.id('e1'), pg_temp.id('11'), pg_temp.id('f1'), '53.15.05.2003', 750000, '{}'), (pg_temp.id('e2'), pg_temp.id('11'), pg_temp.id('f2'), '53.15.05.2003', 600000, '{}'),
       (pg_temp.id('e3'), pg_temp.id('11'), pg_temp.id('f3'), '53.15.05.2003', 500000, '{}'), (pg_temp.id('e4'), pg_temp.id('11'), pg_temp.id('f4'), '53.15.05.2003', 400000, '{}'),
       (pg_temp.id('e6'), pg_temp.id('13'), pg_temp.id('9'), '53.15.05.2003', 4000000, '{"members": 2}');
insert into entitlement_line (entitlement_id, ordinal, region_code, component, rate_id, rate_amount, amount, capped) values (pg_temp.id('e1'), 1, '53.15.05.2003', 'BASE', 'PKH-BASE', 750000, 750000, false);
insert into family_account (family_id, bank, region_code, number, state)
values (pg_temp.id('f1'), 'BRI', '53.15.05.2003', 'sealed-1', 'OPEN'), (pg_temp.id('f2'), 'BRI', '53.15.05.2003', null, 'FAILED');
insert into payment_batch (id, run_id, region_code, bank, payments, amount, state)
values (pg_temp.id('b1'), pg_temp.id('11'), '53.15', 'BRI', 4, 2250000, 'PARTLY_ANSWERED'), (pg_temp.id('b2'), pg_temp.id('12'), '53.15', 'BRI', 1, 600000, 'RELEASED'),
       (pg_temp.id('b3'), pg_temp.id('13'), '53.15', 'BRI', 1, 4000000, 'RECONCILED');
insert into payment (id, entitlement_id, run_id, batch_id, family_id, region_code, district_code, programme, fiscal_year, stage, bank, amount, open_account, state)
select pg_temp.id('c' || right(e.id::text, 1)), e.id, e.run_id, b.id, e.family_id, e.region_code, '53.15', r.programme, 2019, r.stage, 'BRI', e.amount, false, 'INSTRUCTED'
from entitlement e join stage_run r on r.id = e.run_id join payment_batch b on b.run_id = r.id;
insert into entitlement (id, run_id, family_id, region_code, amount, facts, follow_up_of)
values (pg_temp.id('e5'), pg_temp.id('12'), pg_temp.id('f2'), '53.15.05.2003', 600000, '{}', pg_temp.id('c2'));
insert into payment (id, entitlement_id, run_id, batch_id, family_id, region_code, district_code, programme, fiscal_year, stage, bank, amount, attempt, follow_up_of,
                     open_account, state)
values (pg_temp.id('c5'), pg_temp.id('e5'), pg_temp.id('12'), pg_temp.id('b2'), pg_temp.id('f2'), '53.15.05.2003', '53.15', 'PKH', 2019, 'I', 'BRI', 600000, 2,
        pg_temp.id('c2'), true, 'INSTRUCTED');
insert into ledger_evidence (batch_id, transaction_id, region_code, bank, payments, amount, root)
select b.id, t.id, b.region_code, b.bank, b.payments, b.amount, merkle_root(payment_leaves(b.id))
from payment_batch b join ledger_transaction t on t.reason = 'RELEASE' and t.reference = b.run_id::text;
update payment p set state = m.state, paid_amount = m.paid, reason = m.reason, settled_on = m.settled, failed_on = m.failed
from (values ('c1', 'PAID', 750000, null, date '2019-02-05', null), ('c2', 'FAILED', 0, 'ACCOUNT_CLOSED', null, date '2019-02-05'),
             ('c3', 'PARTLY_PAID', 200000, null, '2019-02-05', null), ('c4', 'UNDERPAID', 100000, null, null, null),
             ('c6', 'PAID', 4000000, null, '2019-04-05', null)) m (payment, state, paid, reason, settled, failed) where p.id = pg_temp.id(m.payment);
insert into ledger_status (transaction_id, batch_id) values (pg_temp.id('a7'), pg_temp.id('b1')), (pg_temp.id('aa7'), pg_temp.id('b3'));
update payment set state = 'FOLLOWED_UP' where id = pg_temp.id('c2');
insert into ledger_status (transaction_id, batch_id) values (pg_temp.id('a8'), pg_temp.id('b1'));
insert into follow_up_claim (payment_id, run_id, region_code) values (pg_temp.id('c2'), pg_temp.id('12'), '53.15.05.2003');
insert into result_file (id, batch_id, region_code, sha256, lines, paid, failed, under_paid, over_paid, duplicate, unknown, contradicted, settled_amount, received_by)
values (pg_temp.id('b8'), pg_temp.id('b1'), '53.15', sha256('file'), 5, 1, 1, 2, 0, 0, 0, 1, 950000, 'bank');
insert into result_line (file_id, line_no, batch_id, region_code, bank, payment_id, status, amount, value_date, bank_reference, outcome)
values (pg_temp.id('b8'), 1, pg_temp.id('b1'), '53.15', 'BRI', pg_temp.id('c1'), 'RETURNED', 750000, '2019-02-05', 'R-1', 'CONTRADICTED');
insert into result_staging (file_id, line_no, status, amount, value_date) values (pg_temp.id('b8'), 1, 'PAID', 1, '2019-02-05');
insert into discrepancy_resolution (file_id, line_no, region_code, reason, resolved_by) values (pg_temp.id('b8'), 1, '53.15', 'The bank was wrong', 'o');
insert into correction (id, run_id, region_code, kind, payment_id, takes_effect_on, reason, state, payments, amount, proposed_by, decided_by, decided_at)
values (pg_temp.id('d5'), pg_temp.id('11'), '53.15', 'TOP_UP', pg_temp.id('c4'), '2019-02-06', 'Paid short', 'APPROVED', 1, 300000, 'o', 'b', '2019-02-07');
insert into correction (id, run_id, region_code, kind, payment_id, takes_effect_on, reason, state, payments, amount, proposed_by)
values (pg_temp.id('d4'), pg_temp.id('11'), '53.15', 'WRITE_BACK', pg_temp.id('c4'), '2019-02-06', 'Never answered', 'PROPOSED', 1, 300000, 'o');
insert into correction_payment (correction_id, payment_id, region_code, from_state, amount) values (pg_temp.id('d5'), pg_temp.id('c4'), '53.15.05.2003', 'UNDERPAID', 300000);
insert into top_up (payment_id, batch_id, correction_id, programme, fiscal_year, stage, family_id, region_code, amount)
values (pg_temp.id('c4'), pg_temp.id('b1'), pg_temp.id('d5'), 'PKH', 2019, 'I', pg_temp.id('f4'), '53.15.05.2003', 300000);

insert into historic_source (code, title, publisher, attribution, created_by) values ('BPS-2019', 'Statistics', 'BPS', 'BPS', 'o');
insert into historic_import (id, region_code, sha256, rows, taken, unchanged, rejected, imported_by) values (pg_temp.id('d6'), 'ID', sha256('figures'), 2, 1, 0, 1, 'o');
insert into historic_import_reject (import_id, region_code, row_no, column_name, code) values (pg_temp.id('d6'), 'ID', 2, 'value', 'number');
insert into historic_figure (id, source, programme, region_code, stated_codes, region_name, disputed, period, fiscal_year, metric, unit, locale, stated, value, rounding_unit,
                             significant_digits, basis, note)
values (pg_temp.id('d7'), 'BPS-2019', 'PKH', '53.15', '53.15', 'Manggarai Barat', false, '2019', 2019, 'recipients', 'KPM', 'en', '4', 4, 1, 1, 'STATED', '');
insert into historic_check (source, figure_id, region_code, rule, finding, verdict, inputs) values ('BPS-2019', pg_temp.id('d7'), '53.15', 'ROUNDED', 'whole', 'OK', '{}');

insert into outbox (topic, type, key, body) values ('salur.disbursement.payment', 'salur.disbursement.payment.settled.v1', pg_temp.id('f1')::text, '{}');
insert into inbox (event_id) values (pg_temp.id('d3'));
insert into dead_letter (topic, partition, position, body, reason, detail) values ('t', 0, 0, 'x', 'UNKNOWN_TYPE', 'd');
insert into idempotency (caller, key, operation, request_hash) values ('o', 'k', 'run.create', 'x');
insert into audit_log (actor, roles, areas, operation, target, outcome, status) values ('o', '{district-officer}', '{53.15}', 'run.create', '/v1/runs', 'DONE', 201);
insert into loaded_fact (name, checksum, rows) values ('facts/rates.csv', 'x', 1);
insert into rejected_file (upload_id, sent_by, xlsx, separator, mark) values (pg_temp.id('d8'), 'o', false, ',', false);
insert into rejected_row (upload_id, line, faults) values (pg_temp.id('d8'), 2, 'amount:number');
insert into task (kind, role, region_code, subject_type, subject_id, due_on) values ('CHECK', 'district-officer', '53.15', 'run', pg_temp.id('14'), '2019-07-01');
insert into awaited_step values ('thing', 'PROPOSED', 'DECIDE_THING', 'approver', 'thing', 14);
insert into evidence_file (id, kind, purpose, region_code, media_type, size, sha256, stored_as, uploaded_by)
  values (uuidv7(), 'MINUTES', 'thing', '53.15', 'application/pdf', 1000, sha256('x'), repeat('0', 64), 'officer');
