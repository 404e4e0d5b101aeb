package id.salur.disbursement.publish;

/**
 * The bodies of the payment events in SQL, for statements that write them as a set together with the change they tell of.
 * {@code p} is the changed row of {@code payment}.
 */
public final class PaymentEvents {
    public static final String TOPIC = "salur.disbursement.payment";
    public static final String SETTLED = "salur.disbursement.payment.settled.v1";
    public static final String FAILED = "salur.disbursement.payment.failed.v1";
    public static final String RETURNED = "salur.disbursement.payment.returned.v1";

    /** What applications are paid concerns no membership: nobody is told. */
    private static final String TO_FAMILIES = "p.programme in (select code from programme where payee = 'FAMILY')";

    private static final String COMMON =
            "jsonb_build_object('paymentId', p.id, 'familyId', p.family_id, 'programme', p.programme, "
                    + "'fiscalYear', p.fiscal_year, 'stage', p.stage, 'runId', p.run_id, 'regionCode', p.region_code, 'amount', p.amount, "
                    + "'bank', p.bank)";

    /** Answers of a bank: settled or failed by the new state; other states tell nothing. */
    public static final String INSERT_ANSWERED = "insert into outbox (topic, type, key, body) select '" + TOPIC
            + "', case p.state when 'PAID' then '" + SETTLED + "' else '" + FAILED + "' end, p.family_id, " + COMMON
            + " || case p.state when 'PAID' then jsonb_build_object('settledOn', p.settled_on)"
            + " else jsonb_build_object('failedOn', p.failed_on, 'reason', p.reason, 'attempt', p.attempt) end"
            + " from changed p where p.state in ('PAID', 'FAILED')" + " and " + TO_FAMILIES;

    public static final String INSERT_RETURNED = "insert into outbox (topic, type, key, body) select '" + TOPIC + "', '"
            + RETURNED + "', p.family_id, " + COMMON
            + " || jsonb_build_object('returnedOn', p.returned_on) from changed p where " + TO_FAMILIES;

    private PaymentEvents() {}
}
