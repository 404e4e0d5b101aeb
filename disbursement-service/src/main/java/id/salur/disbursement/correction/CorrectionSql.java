package id.salur.disbursement.correction;

import id.salur.disbursement.payment.PaymentMoves;
import id.salur.disbursement.payment.PaymentOutbox;

/** The statements of corrections: which payments are in a state for one, and what becomes of them. {@code %s} takes the table of transitions. */
final class CorrectionSql {
    static final String COLUMNS =
            "id, run_id, region_code, kind, payment_id, takes_effect_on as \"on\", reason, state, payments, "
                    + "amount, proposed_by, proposed_at, decided_by, decided_at, version";

    /** What a contradicting line of the bank says, as long as nobody ended it. */
    private static final String LINE = """
            (select from result_line l where l.payment_id = p.id and l.batch_id = p.batch_id and l.outcome = 'CONTRADICTED' and l.status = '%s' %s
             and not exists (select from discrepancy_resolution r where r.file_id = l.file_id and r.line_no = l.line_no))""";

    /** {@code missing}: rupiah that the correction is about. */
    private static final String CHOSEN = """
            with %s, chosen as materialized (
              select p.id as payment_id, m.to_state, p.state as from_state,
                     case when :kind in ('TOP_UP', 'WRITE_BACK', 'ACCEPT_PAID', 'RETURN') then p.amount - p.paid_amount else p.amount end as missing
              from payment p join transition m on m.from_state = p.state and m.event = :kind
              where p.run_id = :runId and (cast(:paymentId as uuid) is null or p.id = :paymentId)
                and case :kind
                  when 'TOP_UP' then not exists (select from top_up u where u.programme = p.programme and u.fiscal_year = p.fiscal_year
                                                 and u.stage = p.stage and u.family_id = p.family_id)
                  when 'RETURN' then not exists (select from follow_up_claim c where c.payment_id = p.id)
                  when 'ACCEPT_PAID' then not exists (select from follow_up_claim c where c.payment_id = p.id) and exists\s"""
            + LINE.formatted("PAID", "and l.amount = p.amount - p.paid_amount") + """

                  when 'ACCEPT_FAILED' then exists\s""" + LINE.formatted("FAILED", "")
            + """

                  else true end
            )""";

    /** How many payments, and rupiah. */
    static final String COUNT =
            CHOSEN + " select count(*) as payments, coalesce(sum(missing), 0) as amount from chosen";

    /** Moves the payments, keeps which, tells of them, and sums the moves of money. */
    static final String APPLY =
            CHOSEN + """
            , told as (
              insert into correction_payment (correction_id, payment_id, region_code, from_state, amount)
              select :id, payment_id, :regionCode, from_state, missing from chosen
            ), instructed as (
              insert into top_up (payment_id, batch_id, correction_id, programme, fiscal_year, stage, family_id, region_code, amount)
              select p.id, p.batch_id, :id, p.programme, p.fiscal_year, p.stage, p.family_id, p.region_code, c.missing
              from chosen c join payment p on p.id = c.payment_id where :kind = 'TOP_UP'
            ), resolved as (
              insert into discrepancy_resolution (file_id, line_no, region_code, correction_id, reason, resolved_by)
              select l.file_id, l.line_no, l.region_code, :id, :reason, :actor
              from chosen c join result_line l on l.payment_id = c.payment_id
              where l.outcome = case :kind when 'MAKE_GOOD' then 'OVERPAID' else 'CONTRADICTED' end
                and (:kind <> 'ACCEPT_PAID' or l.amount = c.missing)
                and l.status = case :kind when 'ACCEPT_FAILED' then 'FAILED' when 'ACCEPT_PAID' then 'PAID' when 'MAKE_GOOD' then 'PAID' end
              on conflict do nothing
            ), changed as (
              update payment p set
                state = c.to_state,
                paid_amount = case :kind when 'ACCEPT_PAID' then p.amount when 'ACCEPT_FAILED' then 0 else p.paid_amount end,
                settled_on = case when c.to_state in ('PAID', 'PARTLY_PAID', 'PARTLY_RETURNED') then coalesce(p.settled_on, :on) end,
                failed_on = case when c.to_state in ('FAILED', 'RETURNED') and p.in_transit_amount > 0 then :on else p.failed_on end,
                reversed_on = case :kind when 'ACCEPT_FAILED' then :on else p.reversed_on end,
                returned_on = case when c.to_state in ('RETURNED', 'PARTLY_RETURNED') then :on end,
                reason = case when c.to_state in ('PAID', 'UNDERPAID') then null else coalesce(p.reason, 'OTHER') end
              from chosen c
              where p.id = c.payment_id and p.state = c.from_state
            """ + PaymentMoves.RETURNING + "), events as (" + PaymentOutbox.INSERT + ")" + PaymentMoves.SUMS;

    private CorrectionSql() {}
}
