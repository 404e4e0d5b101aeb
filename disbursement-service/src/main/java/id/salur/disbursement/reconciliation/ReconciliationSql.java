package id.salur.disbursement.reconciliation;

import id.salur.disbursement.publish.PaymentEvents;

/** The statements that carry a result file into the books. */
final class ReconciliationSql {
    /**
     * Gives each line its outcome by amounts, before any payment is changed. UNKNOWN: not a payment of this batch. CONTRADICTED: a
     * failure of what was paid (or partly paid), a payment of what failed, or both in one file; such lines are kept and move no
     * money. DUPLICATE: a bank reference that was counted before, or a failure already known; a reference of an UNKNOWN or
     * CONTRADICTED line is not used up, so that the bank can send the right line under it. OVERPAID also for a PAID payment that
     * is paid once more. The others take the state that their payment gets.
     */
    static final String CLASSIFY = """
            with line as (
              select s.*, p.amount as instructed, p.paid_amount, case
                  when p.id is null then 'UNKNOWN'
                  when exists (select from result_line r where r.bank = :bank and r.bank_reference = s.bank_reference
                               and r.outcome in ('PAID', 'FAILED', 'UNDERPAID', 'OVERPAID')) then 'DUPLICATE'
                  when s.status = 'FAILED' and p.state in ('FAILED', 'FOLLOWED_UP', 'RETURNED') then 'DUPLICATE'
                  when s.status = 'FAILED' and (p.state = 'PAID' or p.paid_amount > 0) then 'CONTRADICTED'
                  when s.status = 'PAID' and p.state in ('FAILED', 'FOLLOWED_UP', 'RETURNED') then 'CONTRADICTED'
                  when s.status = 'PAID' and p.state = 'PAID' then 'OVERPAID'
                end as by_state
              from result_staging s left join payment p on p.id = s.payment_id and p.batch_id = :batchId
              where s.file_id = :fileId
            ), compared as (
              select l.*, coalesce(by_state, case
                  when count(*) filter (where by_state is null and status = 'PAID') over payment > 0
                   and count(*) filter (where by_state is null and status = 'FAILED') over payment > 0 then 'CONTRADICTED'
                end) as by_file
              from line l window payment as (partition by payment_id)
            ), verdict as (
              select c.*, case
                  when bank_reference is not null and coalesce(by_file, 'OVERPAID') = 'OVERPAID'
                   and row_number() over (partition by bank_reference, coalesce(by_file, 'OVERPAID') = 'OVERPAID' order by line_no) > 1
                  then 'DUPLICATE' else by_file
                end as verdict
              from compared c
            ), summed as (
              select v.*,
                     sum(amount) filter (where verdict is null and status = 'PAID') over (partition by payment_id) as paid_now,
                     row_number() over (partition by payment_id, status, verdict order by line_no) as nth_status
              from verdict v
            )
            insert into result_line (file_id, line_no, batch_id, region_code, bank, payment_id, status, amount, reason, value_date,
                                     bank_reference, outcome)
            select file_id, line_no, :batchId, :regionCode, :bank, payment_id, status, amount, reason, value_date, bank_reference,
                   coalesce(verdict, case
                     when status = 'FAILED' and nth_status > 1 then 'DUPLICATE'
                     when status = 'FAILED' then 'FAILED'
                     when paid_amount + paid_now = instructed then 'PAID'
                     when paid_amount + paid_now < instructed then 'UNDERPAID'
                     else 'OVERPAID' end)
            from summed""";

    /** Moves the payments, tells of them in the outbox, and counts; all in one statement. */
    static final String APPLY = """
            with told as (
              select payment_id, status, sum(amount) as amount, max(value_date) as value_date, min(reason) as reason
              from result_line where file_id = :fileId and outcome in ('PAID', 'FAILED', 'UNDERPAID', 'OVERPAID')
              group by payment_id, status
            ), changed as (
              update payment p set
                paid_amount = p.paid_amount + case t.status when 'PAID' then t.amount else 0 end,
                state = case when t.status = 'FAILED' then 'FAILED'
                             when p.paid_amount + t.amount = p.amount then 'PAID'
                             when p.paid_amount + t.amount < p.amount then 'UNDERPAID'
                             else 'OVERPAID' end,
                settled_on = case when t.status = 'PAID' and p.paid_amount + t.amount = p.amount then t.value_date end,
                failed_on = case t.status when 'FAILED' then t.value_date end,
                reason = t.reason
              from told t
              where p.id = t.payment_id and p.batch_id = :batchId and p.state in ('INSTRUCTED', 'UNDERPAID', 'OVERPAID')
              returning p.*
            ), events as (
            """ + PaymentEvents.INSERT_ANSWERED + """

            )
            select count(*) filter (where state = 'PAID') as paid,
                   count(*) filter (where state = 'FAILED') as failed,
                   count(*) filter (where state = 'UNDERPAID') as under_paid,
                   count(*) filter (where state = 'OVERPAID') as over_paid,
                   coalesce(sum(amount) filter (where state = 'PAID'), 0) as settled_amount,
                   coalesce(sum(amount) filter (where state = 'FAILED'), 0) as failed_amount
            from changed""";

    static final String OUTCOMES = """
            select count(*) filter (where outcome = 'DUPLICATE') as duplicate,
                   count(*) filter (where outcome = 'UNKNOWN') as unknown,
                   count(*) filter (where outcome = 'CONTRADICTED') as contradicted,
                   count(distinct l.payment_id) filter (where outcome = 'OVERPAID' and p.state = 'PAID') as paid_again
            from result_line l left join payment p on p.id = l.payment_id and p.batch_id = l.batch_id
            where l.file_id = :fileId""";

    /** An open account keeps its number: a result file cannot send the next payments elsewhere. */
    static final String OPEN_ACCOUNTS = """
            insert into family_account (family_id, bank, region_code, number, state)
            select distinct on (p.family_id) p.family_id, :bank, p.region_code, s.account_number, 'OPEN'
            from result_staging s
            join result_line l on l.file_id = s.file_id and l.line_no = s.line_no
            join payment p on p.id = s.payment_id and p.batch_id = :batchId
            where s.file_id = :fileId and s.account_number is not null and l.status = 'PAID'
              and l.outcome in ('PAID', 'UNDERPAID', 'OVERPAID')
            order by p.family_id, s.line_no desc
            on conflict (family_id, bank) do update set number = excluded.number, state = 'OPEN'
              where family_account.state <> 'OPEN'""";

    static final String FAILED_ACCOUNTS = """
            insert into family_account (family_id, bank, region_code, state)
            select distinct p.family_id, :bank, p.region_code, 'FAILED'
            from result_line l join payment p on p.id = l.payment_id and p.batch_id = :batchId
            where l.file_id = :fileId and l.outcome = 'FAILED' and l.reason in ('ACCOUNT_OPENING_FAILED', 'ACCOUNT_CLOSED')
            on conflict (family_id, bank) do update set number = null, state = 'FAILED'""";

    static final String BATCH_STATE = """
            update payment_batch b set state = case
              when exists (select from payment p where p.batch_id = b.id and p.state in ('INSTRUCTED', 'UNDERPAID', 'OVERPAID'))
              then 'PARTLY_ANSWERED' else 'RECONCILED' end
            where b.id = :batchId""";

    static final String FILE = """
            insert into result_file (id, batch_id, region_code, sha256, lines, paid, failed, under_paid, over_paid, duplicate, unknown,
                                     contradicted, settled_amount, received_by)
            values (:id, :batchId, :regionCode, :sha256, :lines, :paid, :failed, :underPaid, :overPaid, :duplicate, :unknown,
                    :contradicted, :settledAmount, :actor)
            on conflict do nothing""";

    private ReconciliationSql() {}
}
