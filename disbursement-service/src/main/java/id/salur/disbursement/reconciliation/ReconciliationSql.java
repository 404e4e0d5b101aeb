package id.salur.disbursement.reconciliation;

import id.salur.disbursement.channel.PaymentMoves;
import id.salur.disbursement.publish.PaymentEvents;

/**
 * The statements that carry a result file into the books. {@code %s} takes the table of transitions, {@code :statuses} the kind
 * of lines: first what was paid or failed, then what came back, so that a statement may hold both of one payment.
 */
final class ReconciliationSql {
    /**
     * Gives each line its outcome by amounts, before any payment is changed. UNKNOWN: not a payment of this batch. CONTRADICTED: what
     * the table of transitions does not hold, such as a failure of what was paid or a payment of what failed, two statuses of
     * one payment in one file, and a bank reference that was counted for another payment; such lines are kept and move no money.
     * DUPLICATE: a bank reference that was counted for this payment, or a failure already known; a reference of an UNKNOWN or CONTRADICTED line is not used up, so that the bank can send the right
     * line under it. The others take the state that their payment gets; OVERPAID also for a PAID payment that is paid once more.
     */
    static final String CLASSIFY = """
              with %s, counted as materialized (
                select r.bank_reference, array_agg(r.payment_id) as payments
                from result_line r
                where r.bank = :bank and r.status = any(:statuses) and r.outcome not in ('UNKNOWN', 'CONTRADICTED', 'DUPLICATE')
                  and r.bank_reference = any(array(
                      select bank_reference from result_staging where file_id = :fileId and status = any(:statuses)))
                group by r.bank_reference
              ), line as (
                select s.*, p.amount as instructed, p.paid_amount, p.state, case
                    when p.id is null then 'UNKNOWN'
                    when not u.payments <@ array[s.payment_id] then 'CONTRADICTED'
                    when u.payments is not null then 'DUPLICATE'
                    when s.status in ('FAILED', 'RETURNED') and p.state in ('FAILED', 'REVERSED', 'FOLLOWED_UP', 'RETURNED') then 'DUPLICATE'
                    when not exists (select from transition m where m.from_state = p.state and m.line_status = s.status) then 'CONTRADICTED'
                  end as by_state
                from result_staging s left join payment p on p.id = s.payment_id and p.batch_id = :batchId
                left join counted u on u.bank_reference = s.bank_reference
                where s.file_id = :fileId and s.status = any(:statuses)
              ), compared as (
                select l.*, coalesce(by_state, case
                    when min(status) filter (where by_state is null) over payment
                      <> max(status) filter (where by_state is null) over payment then 'CONTRADICTED'
                  end) as by_file
                from line l window payment as (partition by payment_id)
              ), verdict as (
                select c.*, case
                    when by_file is not null or bank_reference is null then by_file
                    when first_value(payment_id) over (partition by bank_reference, by_file is null order by line_no) <> payment_id then 'CONTRADICTED'
                    when row_number() over (partition by bank_reference, by_file is null order by line_no) > 1 then 'DUPLICATE'
                  end as verdict
                from compared c
              ), t as (
                select v.*,
                       sum(amount) filter (where verdict is null) over (partition by payment_id) as total,
                       row_number() over (partition by payment_id, verdict order by line_no) as nth
                from verdict v
              ), happened as (
                select t.*,\s""" + event("t.paid_amount", "t.instructed") + """
               as event from t
              )
              insert into result_line (file_id, line_no, batch_id, region_code, bank, payment_id, status, amount, reason, value_date,
                                       bank_reference, outcome)
              select file_id, line_no, :batchId, :regionCode, :bank, payment_id, status, amount, reason, value_date, bank_reference,
                     coalesce(verdict, case
                       when m.to_state is null then 'CONTRADICTED'
                       when status = 'FAILED' and nth > 1 then 'DUPLICATE'
                       when h.event = 'PAID_SHORT' then 'UNDERPAID'
                       when h.event = 'PAID_OVER' then 'OVERPAID'
                       else status end)
              from happened h left join transition m on m.from_state = h.state and m.event = h.event\
              """;

    /** Moves the payments, tells of them in the outbox, and sums the moves of money; all in one statement. */
    static final String APPLY = """
                with %s, told as (
                  select payment_id, status, sum(amount) as total, max(value_date) as value_date, min(reason) as reason
                  from result_line where file_id = :fileId and status = any(:statuses) and outcome not in ('UNKNOWN', 'CONTRADICTED', 'DUPLICATE')
                  group by payment_id, status
                ), changed as (
                  update payment p set
                    paid_amount = p.paid_amount + case t.status when 'PAID' then t.total when 'REVERSED' then -t.total else 0 end,
                    state = m.to_state,
                    settled_on = case when m.to_state in ('PAID', 'PARTLY_PAID', 'PARTLY_RETURNED') then coalesce(p.settled_on, t.value_date) end,
                    failed_on = case when m.to_state in ('FAILED', 'RETURNED') and p.in_transit_amount > 0 then t.value_date else p.failed_on end,
                    reversed_on = case when t.status = 'REVERSED' and p.settled_amount > 0 then t.value_date else p.reversed_on end,
                    returned_on = case when m.to_state in ('RETURNED', 'PARTLY_RETURNED') then coalesce(p.returned_on, t.value_date) end,
                    reason = case when m.to_state in ('PAID', 'UNDERPAID', 'OVERPAID') then null else t.reason end
                  from told t, transition m
                  where p.id = t.payment_id and p.batch_id = :batchId and m.from_state = p.state and m.line_status = t.status
                    and m.event =\s""" + event("p.paid_amount", "p.amount") + """

                """ + PaymentMoves.RETURNING
            + "), events as (" + PaymentEvents.INSERT
            + ")" + PaymentMoves.SUMS;

    /** What the file did, payment by payment; a payment that was paid and taken back in one file counts in both. */
    static final String OUTCOMES = """
        select count(distinct payment_id) filter (where outcome = 'PAID') as paid,
               count(distinct payment_id) filter (where outcome = 'FAILED') as failed,
               count(distinct payment_id) filter (where outcome = 'UNDERPAID') as under_paid,
               count(distinct payment_id) filter (where outcome = 'OVERPAID') as over_paid,
               count(distinct payment_id) filter (where outcome = 'RETURNED') as returned,
               count(distinct payment_id) filter (where outcome = 'REVERSED') as reversed,
               count(*) filter (where outcome = 'DUPLICATE') as duplicate,
               count(*) filter (where outcome = 'UNKNOWN') as unknown,
               count(*) filter (where outcome = 'CONTRADICTED') as contradicted
        from result_line where file_id = :fileId\
        """;

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
          where family_account.state <> 'OPEN'\
        """;

    /**
     * A refused account is never paid again. Its number goes where another one is opened anew, and stays where people must look.
     */
    static final String FAILED_ACCOUNTS = """
        insert into family_account (family_id, bank, region_code, state)
        select distinct on (p.family_id) p.family_id, :bank, p.region_code, b.effect
        from result_line l join payment p on p.id = l.payment_id and p.batch_id = :batchId
        join bank_reason b on b.code = l.reason and b.effect <> 'NO_EFFECT'
        where l.file_id = :fileId and l.outcome in ('FAILED', 'RETURNED', 'REVERSED')
        order by p.family_id, l.line_no desc
        on conflict (family_id, bank) do update set state = excluded.state,
          number = case when excluded.state in ('FAILED', 'CLOSED', 'DEAD') then null else family_account.number end\
        """;

    static final String BATCH_STATE = """
        update payment_batch b set state = case
          when exists (select from payment p where p.batch_id = b.id and p.in_transit_amount > 0)
          then 'PARTLY_ANSWERED' else 'RECONCILED' end
        where b.id = :batchId\
        """;

    static final String FILE = """
        insert into result_file (id, batch_id, region_code, sha256, lines, paid, failed, under_paid, over_paid, returned, reversed,
                                 duplicate, unknown, contradicted, settled_amount, received_by)
        values (:id, :batchId, :regionCode, :sha256, :lines, :paid, :failed, :underPaid, :overPaid, :returned, :reversed,
                :duplicate, :unknown, :contradicted, :settledAmount, :actor)
        on conflict do nothing\
        """;

    private ReconciliationSql() {}

    /** The event that lines of one status and payment {@code t} are together: their total against what was instructed and paid before. */
    private static String event(String paid, String instructed) {
        return """
            case t.status
              when 'PAID' then case when %1$s + t.total < %2$s then 'PAID_SHORT'
                                    when %1$s + t.total = %2$s then 'PAID_IN_FULL' else 'PAID_OVER' end
              when 'FAILED' then 'FAILED'
              when 'RETURNED' then case when %1$s + t.total = %2$s then 'REST_RETURNED' end
              when 'REVERSED' then case when t.total > %1$s then null
                                        when t.total = %1$s then 'REVERSED_WHOLLY'
                                        when %1$s - t.total < %2$s then 'REVERSED_SHORT'
                                        when %1$s - t.total = %2$s then 'REVERSED_TO_FULL' else 'REVERSED_OVER' end
            end\
            """.formatted(paid, instructed);
    }
}
