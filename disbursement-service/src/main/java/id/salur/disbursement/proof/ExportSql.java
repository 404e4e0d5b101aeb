package id.salur.disbursement.proof;

/** The lines of an export, each a JSON object. The form is agreed in docs/adr/0007. */
final class ExportSql {
    static final String BOOK = """
            select row_to_json(x)::text from (
              select 'book' as record, 'salur-ledger-1' as format, programme, fiscal_year as "fiscalYear",
                     head_seq as "headSeq", encode(head_hash, 'hex') as "headHash"
              from ledger_book where programme = :programme and fiscal_year = :fiscalYear) x""";

    static final String ACCOUNTS = """
            select row_to_json(x)::text from (
              select 'account' as record, ledger_account(a) as account, balance
              from account a where programme = :programme and fiscal_year = :fiscalYear order by id) x""";

    /** What the orders gave to each region, from the orders alone. */
    static final String NODES = """
            select row_to_json(x)::text from (
              select 'node' as record, fund, region_code as "regionCode", sum(amount)::bigint as allocated from (
                select fund, region_code, amount from budget where programme = :programme and fiscal_year = :fiscalYear
                union all
                select fund, region_code, amount from budget_revision where programme = :programme and fiscal_year = :fiscalYear
                union all
                select fund, region_code, amount from budget_allocation where programme = :programme and fiscal_year = :fiscalYear
              ) given group by fund, region_code order by fund, region_code) x""";

    static final String RUNS = """
            select row_to_json(x)::text from (
              select 'run' as record, id, fund, region_code as "regionCode", state,
                     case when state in ('SUBMITTED', 'APPROVED')
                          then (select coalesce(sum(e.amount), 0) from entitlement e where e.run_id = r.id) else 0 end as committed
              from stage_run r where programme = :programme and fiscal_year = :fiscalYear order by id) x""";

    private static final String TRANSACTION = """
            'transaction' as record, s.seq, encode(s.previous_hash, 'hex') as "previousHash", encode(s.hash, 'hex') as hash, u.id,
            t.region_code as "regionCode", t.reason, t.reference, t.reverses,
            to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, t.actor,
            coalesce((select json_agg(json_build_object('ordinal', p.ordinal, 'account', ledger_account(a), 'side', p.side,
                                                        'amount', p.amount) order by p.ordinal)
                      from posting p join account a on a.id = p.account_id where p.transaction_id = u.id), '[]') as postings,
            coalesce((select json_agg(json_build_object('batchId', e.batch_id, 'bank', e.bank, 'payments', e.payments,
                                                        'amount', e.amount, 'root', encode(e.root, 'hex')) order by e.batch_id)
                      from ledger_evidence e where e.transaction_id = u.id), '[]') as batches,
            coalesce((select json_agg(json_build_object('batchId', k.batch_id, 'root', encode(k.root, 'hex')) order by k.batch_id)
                      from ledger_status k where k.transaction_id = u.id), '[]') as statuses
            """;

    /** Also a seal whose transaction is not there any more. */
    static final String SEALED = "select row_to_json(x)::text from (select " + TRANSACTION + """
            from (select seq, previous_hash, hash, transaction_id as id from ledger_seal
                  where programme = :programme and fiscal_year = :fiscalYear) s
            join lateral (select s.id) u on true
            left join ledger_transaction t on t.id = u.id order by s.seq) x""";

    /** Transactions on accounts of the book that were put in beside the chain. */
    static final String UNSEALED = "select row_to_json(x)::text from (select " + TRANSACTION + """
            from (select p.transaction_id as id from account a join posting p on p.account_id = a.id
                  where a.programme = :programme and a.fiscal_year = :fiscalYear
                  union
                  select s.transaction_id from stage_run r join payment_batch b on b.run_id = r.id join ledger_status s on s.batch_id = b.id
                  where r.programme = :programme and r.fiscal_year = :fiscalYear
                  except
                  select k.transaction_id from ledger_seal k where k.programme = :programme and k.fiscal_year = :fiscalYear) u
            left join ledger_seal s on false
            left join ledger_transaction t on t.id = u.id order by u.id) x""";

    static final String BATCHES = """
            select b.id, row_to_json(x)::text as line
            from payment_batch b join stage_run r on r.id = b.run_id,
            lateral (select 'batch' as record, b.id, b.run_id as "runId",
                            r.fund, b.region_code as "regionCode", b.bank, b.payments,
                            b.amount) x
            where r.programme = :programme and r.fiscal_year = :fiscalYear order by b.id""";

    static final String PAYMENTS = """
            select row_to_json(x)::text from (
              select 'payment' as record, id, entitlement_id as "entitlementId", region_code as "regionCode", bank, amount,
                     paid_amount as "paidAmount", state
              from payment where batch_id = :batch order by id) x""";

    private ExportSql() {}
}
