package id.salur.disbursement.reconciliation;

import id.salur.disbursement.payment.PaymentMoves;
import id.salur.disbursement.payment.PaymentOutbox;

/**
 * The statements that carry lines into the books, of one batch or of many. The table of transitions goes into {@code %s};
 * {@code :statuses} is the kind of lines: first what was paid or failed, then what came back, so that a statement may hold both of
 * one payment. {@code :batches} are those that the file may settle, {@code :closed} those of them whose run or budget is closed,
 * {@code :strays} those that are paid from another account than the file is of.
 */
final class ReconciliationSql {
    /**
     * Whether a line says of money that it moved, once. A duplicate does where another type of message said it first: it says it
     * for its own type. A line that contradicted the books does once people accepted it.
     */
    private static final String COUNTS = """
        (r.outcome in ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID') or r.outcome = 'DUPLICATE' and r.confirms
         or r.outcome = 'CONTRADICTED' and exists (
              select from discrepancy_resolution d
              where d.file_id = r.file_id and d.line_no = r.line_no and d.correction_id is not null))\
        """;

    /** How often each type of message told of a payment, an amount and a direction before, and for which days. */
    private static final String TOLD = """
        , told as materialized (
          select r.payment_id, r.status = 'PAID' as outgoing, r.amount, r.type, count(*) as times, string_agg(r.value_date::text, ' ') as days
          from result_line r
          where r.status <> 'FAILED' and\s""" + COUNTS + """

            and r.payment_id = any(array(
                select payment_id from result_staging where file_id = :fileId and status = any(:statuses)))
          group by 1, 2, 3, 4
        ), most as (
          select payment_id, outgoing, amount, array_agg(type) as types, array_agg(times) as times, array_agg(days) as days
          from told group by 1, 2, 3
        )\
        """;

    /**
     * How often the others told of it. A sum and its details in the same type of message are one movement only where the day is the
     * same and nothing was taken back since: otherwise the bank has paid once more.
     */
    private static final String TOLD_BY_OTHERS = """
        (select max(e.times) from unnest(n.types, n.times, n.days) as e (type, times, days)
         where split_part(e.type, '/', 1) <> split_part(s.type, '/', 1)
            or e.type <> s.type and p.state <> 'REVERSED' and position(s.value_date::text in e.days) > 0)\
        """;

    private static final String NOT_TOLD = """
        , told as (select null::uuid as payment_id, true as outgoing, 0::bigint as amount, ''::text as type, 0 as times where false)
        , most as (select null::uuid as payment_id, true as outgoing, 0::bigint as amount where false)\
        """;

    /**
     * Gives each line of a payment of these batches its outcome by amounts, before any payment is changed; lines of no such payment are left.
     * CONTRADICTED: what the table of transitions does not hold, such as a failure of what was paid or a payment of what failed, two
     * statuses of one payment in one file, a bank reference that was counted for another payment, a day before the release or to
     * come, an account that the batch is not paid from; such lines are kept and move no money.
     * DUPLICATE: a bank reference that was counted for this payment, a failure already known, and what another type of message told
     * before: the k-th line of a type for a payment, amount and direction is the k-th movement, and new only if no other type told of so
     * many. A sum of the whole batch says it of each payment. A reference of a CONTRADICTED line is not used up, so that the bank can send the right line under it. The others take
     * the state that their payment gets; OVERPAID also for a PAID payment that is paid once more.
     */
    private static final String CLASSIFY = """
        with %%s, scope as materialized (
          select b.id, b.region_code, r.released_on, b.id = any(:closed) as closed, b.id = any(:strays) as stray
          from payment_batch b join stage_run r on r.id = b.run_id where b.id = any(:batches)
        ), counted as materialized (
          select r.bank_reference, array_agg(r.payment_id) as payments
          from result_line r
          where r.bank = :bank and r.status = any(:statuses) and\s""" + COUNTS + """

            and r.bank_reference = any(array(
                select bank_reference from result_staging where file_id = :fileId and status = any(:statuses)))
          group by r.bank_reference
        )%s, line as (
          select s.*, p.amount as instructed, p.paid_amount, p.state, p.batch_id as of_batch, c.region_code, c.closed, c.stray,
                 s.value_date < c.released_on or s.value_date > :today as on_wrong_day, u.payments, %s as told_by_others,
                 %s as k
          from result_staging s join payment p on p.id = s.payment_id and p.batch_id = any(:batches)
          join scope c on c.id = p.batch_id
          left join counted u on u.bank_reference = s.bank_reference
          left join told o on o.payment_id = s.payment_id and o.outgoing = (s.status = 'PAID') and o.amount = s.amount and o.type = s.type
          left join most n on n.payment_id = s.payment_id and n.outgoing = (s.status = 'PAID') and n.amount = s.amount
          where s.file_id = :fileId and s.status = any(:statuses)
        ), known as (
          select l.*, payments is null and (k <= told_by_others or %s) as confirmation from line l
        ), judged as (
          select l.*, case
              when not payments <@ array[payment_id] then 'CONTRADICTED'
              when payments is not null or confirmation then 'DUPLICATE'
              when stray or on_wrong_day then 'CONTRADICTED'
              when status in ('FAILED', 'RETURNED') and state in ('FAILED', 'REVERSED', 'FOLLOWED_UP', 'RETURNED') then 'DUPLICATE'
              when not exists (select from transition m where m.from_state = l.state and m.line_status = l.status) then 'CONTRADICTED'
              when type like '%%%%/BATCH' and status = 'PAID' and amount = instructed and state in ('UNDERPAID', 'OVERPAID') then 'CONTRADICTED'
            end as by_state
          from known l
        ), compared as (
          select l.*, coalesce(by_state, case
              when min(status) filter (where by_state is null) over payment
                <> max(status) filter (where by_state is null) over payment then 'CONTRADICTED'
            end) as by_file
          from judged l window payment as (partition by payment_id)
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
        insert into result_line (file_id, line_no, row_no, type, batch_id, region_code, bank, payment_id, status, amount, reason,
                                 reason_code, reason_text, value_date, bank_reference, confirms, cause, outcome)
        select file_id, line_no, row_no, type, of_batch, region_code, :bank, payment_id, status, amount, reason,
               reason_code, reason_text, value_date, bank_reference, coalesce(confirmation, false) and %s,
               case when verdict = 'CONTRADICTED' and payments is null then case when stray then 'ANOTHER_ACCOUNT' when on_wrong_day then 'DAY' end end,
               coalesce(verdict, case
                 when m.to_state is null then 'CONTRADICTED'
                 when status = 'FAILED' and nth > 1 then 'DUPLICATE'
                 when h.event = 'PAID_SHORT' then 'UNDERPAID'
                 when h.event = 'PAID_OVER' then 'OVERPAID'
                 else status end)
        from happened h left join transition m on m.from_state = h.state and m.event = h.event and m.closed = h.closed\
        """;

    /** Lines of a type that are not the same line again, numbered after those that were told before. */
    private static final String KTH = """
        case when s.status <> 'FAILED' then coalesce(o.times, 0) + dense_rank() over (
          partition by s.payment_id, s.status = 'PAID', s.amount, s.type, u.payments is null
          order by coalesce(s.bank_reference, s.line_no::text)) end\
        """;

    private static final String TOLD_IN_FILE = """
        first_value(type) over (partition by payment_id, status = 'PAID', amount, k, payments is null order by line_no) <> type and k is not null\
        """;

    private static final String FIRST_OF_REFERENCE =
            "row_number() over (partition by payment_id, coalesce(bank_reference, line_no::text), confirmation order"
                    + " by line_no) = 1";

    /** For the first answer to a batch: nothing can have been told before. */
    static final String CLASSIFY_FIRST = CLASSIFY.formatted(NOT_TOLD, "null::bigint", "null::bigint", "false", "false");

    static final String CLASSIFY_LATER =
            CLASSIFY.formatted(TOLD, TOLD_BY_OTHERS, KTH, TOLD_IN_FILE, FIRST_OF_REFERENCE);

    /** Moves the payments, tells of them in the outbox, and sums the moves of money; all in one statement. */
    static final String APPLY = """
            with %s, told as (
              select payment_id, status, sum(amount) as total, max(value_date) as value_date, min(reason) as reason,
                     min(reason_code) as reason_code, min(reason_text) as reason_text
              from result_line where file_id = :fileId and status = any(:statuses)
                and outcome in ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID')
              group by payment_id, status
            ), changed as (
              update payment p set
                paid_amount = p.paid_amount + case t.status when 'PAID' then t.total when 'REVERSED' then -t.total else 0 end,
                state = m.to_state,
                settled_on = case when m.to_state in ('PAID', 'PARTLY_PAID', 'PARTLY_RETURNED') then coalesce(p.settled_on, t.value_date) end,
                failed_on = case when m.to_state in ('FAILED', 'RETURNED') and p.in_transit_amount > 0 then t.value_date else p.failed_on end,
                reversed_on = case when t.status = 'REVERSED' and p.settled_amount > 0 then t.value_date else p.reversed_on end,
                returned_on = case when m.to_state in ('RETURNED', 'PARTLY_RETURNED') then coalesce(p.returned_on, t.value_date) end,
                reason = case when m.to_state in ('PAID', 'UNDERPAID', 'OVERPAID') then null else t.reason end,
                reason_code = case when m.to_state in ('PAID', 'UNDERPAID', 'OVERPAID') then null else t.reason_code end,
                reason_text = case when m.to_state in ('PAID', 'UNDERPAID', 'OVERPAID') then null else t.reason_text end
              from told t, transition m
              where p.id = t.payment_id and p.batch_id = any(:batches) and m.from_state = p.state and m.line_status = t.status
                and m.closed = (p.batch_id = any(:closed))
                and m.event =\s""" + event("p.paid_amount", "p.amount") + """

                """ + PaymentMoves.RETURNING
            + "), events as (" + PaymentOutbox.INSERT
            + ")" + PaymentMoves.SUMS;

    /**
     * Lines of none of these payments: UNKNOWN, or a CHARGE of the bank. Such a line is known by account, reference, amount, direction
     * and day, and where it has no reference by its number among equal ones; known ones are DUPLICATE.
     */
    static final String FOREIGN = """
        with line as (
          select s.*, md5(concat_ws('|', :account, s.payment_id, s.bank_reference, s.amount, s.status in ('PAID', 'CHARGE'), s.value_date,
                        case when s.bank_reference is null then row_number() over (
                          partition by s.payment_id, s.amount, s.status in ('PAID', 'CHARGE'), s.value_date, s.bank_reference
                          order by s.line_no) end))::uuid as identity
          from result_staging s
          where s.file_id = :fileId
            and not exists (select from result_line r where r.file_id = :fileId and r.line_no = s.line_no)
        ), known as (
          select r.identity from result_line r where r.bank = :bank and r.identity = any(array(select identity from line))
        ), numbered as (
          select l.*, row_number() over (partition by identity order by line_no) as nth from line l
        )
        insert into result_line (file_id, line_no, row_no, type, batch_id, region_code, bank, payment_id, status, amount, reason,
                                 reason_code, reason_text, value_date, bank_reference, identity, outcome)
        select file_id, line_no, row_no, type, cast(:ownBatch as uuid), :regionCode, :bank, payment_id, status, amount, reason,
               reason_code, reason_text, value_date, bank_reference, identity,
               case when nth > 1 or identity in (select identity from known) then 'DUPLICATE'
                    when status = 'CHARGE' then 'CHARGE' else 'UNKNOWN' end
        from numbered\
        """;

    /**
     * What the file did, payment by payment; a payment that was paid and taken back in one file counts in both. It came in if any line
     * meant something.
     */
    static final String OUTCOMES = """
        select count(distinct payment_id) filter (where outcome = 'PAID') as paid,
               count(distinct payment_id) filter (where outcome = 'FAILED') as failed,
               count(distinct payment_id) filter (where outcome = 'UNDERPAID') as under_paid,
               count(distinct payment_id) filter (where outcome = 'OVERPAID') as over_paid,
               count(distinct payment_id) filter (where outcome = 'RETURNED') as returned,
               count(distinct payment_id) filter (where outcome = 'REVERSED') as reversed,
               count(*) filter (where outcome = 'DUPLICATE') as duplicate,
               count(*) filter (where outcome = 'UNKNOWN') as unknown,
               count(*) filter (where outcome = 'CONTRADICTED') as contradicted,
               count(*) filter (where outcome = 'CHARGE') as charges,
               count(*) filter (where outcome = 'BATCH') as batches,
               count(*) = 0 or count(*) filter (where outcome not in ('UNKNOWN', 'CONTRADICTED')
                                                  and (outcome <> 'DUPLICATE' or identity is null)) > 0 as came_in
        from result_line where file_id = :fileId\
        """;

    /** An open account keeps its number: a result file cannot send the next payments elsewhere. */
    static final String OPEN_ACCOUNTS = """
        insert into family_account (family_id, bank, region_code, number, state)
        select distinct on (p.family_id) p.family_id, :bank, p.region_code, s.account_number, 'OPEN'
        from result_staging s
        join result_line l on l.file_id = s.file_id and l.line_no = s.line_no
        join payment p on p.id = s.payment_id and p.batch_id = any(:batches)
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
        from result_line l join payment p on p.id = l.payment_id and p.batch_id = any(:batches)
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
        where b.id = any(:batches) and not b.id = any(:strays)\
        """;

    /** Those whose payments the file changed. */
    static final String CHANGED_BATCHES = """
        select distinct batch_id from result_line
        where file_id = :fileId and outcome in ('PAID', 'FAILED', 'RETURNED', 'REVERSED', 'UNDERPAID', 'OVERPAID')\
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
