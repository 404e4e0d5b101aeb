package id.salur.disbursement.reconciliation;

import id.salur.platform.sql.SqlFile;

/**
 * The statements that carry lines into the books, of one batch or of many. {@code :statuses} is the kind of lines: first what was paid
 * or failed, then what came back, so that a statement may hold both of one payment.
 */
final class ReconciliationSql {
    static final String COUNTS = SqlFile.of(ReconciliationSql.class, "counts");
    private static final String CLASSIFY =
            SqlFile.set(SqlFile.of(ReconciliationSql.class, "classify"), "counts", COUNTS);
    private static final String TOLD_BEFORE =
            SqlFile.set(SqlFile.of(ReconciliationSql.class, "told_before"), "counts", COUNTS);

    private static final String NOTHING_TOLD = """
        select null::uuid as payment_id, true as outgoing, 0::bigint as amount, ''::text as type, 0::bigint as times, ''::text as days where false\
        """;

    /**
     * How often the others told of it. A sum and its details in the same type of message are one movement only where the day is the
     * same and nothing was taken back since: otherwise the bank has paid once more. What is paid on a day after it was taken back was
     * told by nobody.
     */
    private static final String TOLD_BY_OTHERS = """
        case when s.status = 'PAID' and p.state = 'REVERSED'
               and s.value_date > (select max(r.value_date) from result_line r where r.payment_id = p.id and r.outcome = 'REVERSED') then 0
             else (select max(e.times) from unnest(n.types, n.times, n.days) as e (type, times, days)
                   where split_part(e.type, '/', 1) <> split_part(s.type, '/', 1)
                      or e.type <> s.type and p.state <> 'REVERSED' and position(s.value_date::text in e.days) > 0) end\
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

    private static final String FIRST_OF_REFERENCE = """
        row_number() over (partition by payment_id, coalesce(bank_reference, line_no::text), confirmation order by line_no) = 1\
        """;

    /** For the first answer to a batch: nothing can have been told before. */
    static final String CLASSIFY_FIRST = classify(NOTHING_TOLD, "null::bigint", "null::bigint", "false", "false");

    static final String CLASSIFY_LATER = classify(TOLD_BEFORE, TOLD_BY_OTHERS, KTH, TOLD_IN_FILE, FIRST_OF_REFERENCE);

    static final String BATCH_SUM = SqlFile.of(ReconciliationSql.class, "batch_sum");
    static final String FOREIGN_LINES = SqlFile.of(ReconciliationSql.class, "foreign_lines");

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

    private ReconciliationSql() {}

    private static String classify(String told, String toldByOthers, String kth, String inFile, String confirms) {
        String sql = SqlFile.set(CLASSIFY, "told", told);
        sql = SqlFile.set(sql, "told_by_others", toldByOthers);
        sql = SqlFile.set(sql, "kth", kth);
        sql = SqlFile.set(sql, "in_file", inFile);
        return SqlFile.set(sql, "confirms", confirms);
    }
}
