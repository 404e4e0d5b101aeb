package id.salur.disbursement.payment;

/**
 * The bodies of the payment events in SQL, for statements that write them as a set together with the change they tell of.
 * {@code changed} holds the changed rows of {@code payment} and what they held before ({@code was}, {@code was_in_transit},
 * {@code was_settled}, {@code was_returned}).
 */
public final class PaymentOutbox {
    public static final String TOPIC = "salur.disbursement.payment";
    public static final String SETTLED = "salur.disbursement.payment.settled.v1";
    public static final String FAILED = "salur.disbursement.payment.failed.v1";
    public static final String REVERSED = "salur.disbursement.payment.reversed.v1";
    public static final String RETURNED = "salur.disbursement.payment.returned.v1";

    /**
     * Tells what is final for now: paid in full, failed, taken back, returned. A payment that was taken back after its run closed
     * tells both. Short and excess payments tell nothing.
     * What applications are paid concerns no membership: nobody is told.
     */
    public static final String INSERT = """
            insert into outbox (topic, type, key, body)
            select '%s', e.type, p.family_id,
                   jsonb_build_object('paymentId', p.id, 'familyId', p.family_id, 'programme', p.programme, 'fiscalYear', p.fiscal_year,
                                      'stage', p.stage, 'runId', p.run_id, 'regionCode', p.region_code, 'amount', p.amount, 'bank', p.bank)
                   || e.body
            from changed p cross join lateral (values
              ('%s', case when p.state = 'PAID' and p.was <> 'PAID' then jsonb_build_object('settledOn', p.settled_on) end),
              ('%s', case when p.was_in_transit > 0 and p.state in ('FAILED', 'RETURNED') then
                       jsonb_build_object('failedOn', p.failed_on, 'reason', p.reason, 'attempt', p.attempt) end),
              ('%s', case when p.settled_amount < p.was_settled then jsonb_build_object(
                       'amount', p.was_settled - p.settled_amount, 'reversedOn', p.reversed_on, 'reason', p.reason) end),
              ('%s', case when p.returned_amount > p.was_returned then jsonb_build_object(
                       'amount', p.returned_amount - p.was_returned, 'returnedOn', p.returned_on) end)
            ) e (type, body)
            where e.body is not null and p.programme in (select code from programme where payee = 'FAMILY')
            """.formatted(TOPIC, SETTLED, FAILED, REVERSED, RETURNED);

    private PaymentOutbox() {}
}
