package id.salur.disbursement.channel;

import id.salur.disbursement.budget.BudgetKey;
import id.salur.disbursement.fundaccount.AccountIdentity;
import id.salur.disbursement.fundaccount.FundAccounts;
import id.salur.disbursement.payment.Batch;
import id.salur.disbursement.payment.BatchPart;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads what a bank is to pay, in slices, so that memory stays flat whatever the batch's size. Account numbers and names are in
 * clear here, and only here.
 */
@ApplicationScoped
class BatchLines {
    private static final int SLICE = 5000;

    /** Payments in a batch as they were released: rupiah that are due, and since when the order names what it names. */
    private static final String PAYMENTS = """
        select p.*, p.amount as due, uuid_extract_timestamp(p.batch_id) as since, false as again
        from payment p where p.batch_id = :batch and p.id > :after order by p.id limit :limit\
        """;

    /** What is missing of them: an order of the day that the top-up was approved. */
    private static final String TOP_UPS = """
        select p.*, u.amount as due, c.decided_at as since, true as again
        from top_up u join payment p on p.id = u.payment_id join correction c on c.id = u.correction_id
        where u.batch_id = :batch and u.payment_id > :after order by u.payment_id limit :limit\
        """;

    /**
     * An account that was closed after the order must be opened anew: without it the line would read as cash, and who is paid in cash had
     * none; a top-up goes where the first payment opened one. One that people replaced since is paid from the next order on: the file names the one of before, but never one
     * that a bank refused. Of an application nobody opens another account: the file names the one of its order, and the bank refuses it.
     */
    private static final String LINES = """
        select p.id, (select p.family_id from programme g where g.code = p.programme and g.payee = 'FAMILY') as family, coalesce(k.number, a.number) as number,
               coalesce(r.name, k.holder, y.paid_holder, (select r2.name from aid_member m join recipient r2 on r2.family_id = m.family_id
                 where m.application_id = p.family_id and y.application_id is null limit 1)) as name,
               case when a.state in ('WRONG_NUMBER', 'BLOCKED', 'UNKNOWN_BENEFICIARY') or y.application_id is not null
                    then coalesce(k.number, a.number) is null
                    else p.open_account and (not p.again or a.number is null) or a.state <> 'OPEN' and exists (
                         select from account_history h where h.family_id = p.family_id and h.bank = p.bank and h.number is not null)
                    end as open_account,
               p.due as amount
        from (%s) p
        left join family_account a on a.family_id = p.family_id and a.bank = p.bank
        left join recipient r on r.family_id = p.family_id
        left join aid_payee y on y.application_id = p.family_id
        left join lateral (
          select h.number, h.holder from account_history h
          where h.family_id = p.family_id and h.bank = p.bank and h.changed_at > p.since
            and (y.application_id is not null and a.number is null
                 or h.state = 'OPEN' and a.state = 'OPEN'
                    and not exists (select from account_history x where x.family_id = h.family_id and x.number = h.number and x.state <> 'OPEN'))
          order by h.changed_at limit 1) k on true
        order by p.id\
        """;

    private final Jdbi jdbi;
    private final FieldCipher cipher;
    private final FundAccounts accounts;
    private final PaymentTerms terms;

    BatchLines(Jdbi jdbi, FieldCipher cipher, FundAccounts accounts, PaymentTerms terms) {
        this.jdbi = jdbi;
        this.cipher = cipher;
        this.accounts = accounts;
        this.terms = terms;
    }

    /** The file's head: how many payments (a count), their sum, when they were released, who pays them and on which terms. */
    record Head(int payments, Rupiah amount, LocalDate releasedOn, AccountIdentity payer, PaymentTerms.Terms terms) {}

    private record Order(
            int payments, Rupiah amount, String programme, int fiscalYear, String fund, LocalDate releasedOn) {}

    /**
     * One payment; without an account and with none to open it is paid in cash.
     *
     * @param family who is paid; null where an application is
     * @param name of the person who receives the family's money, or of the holder of an application's account; empty where that is
     *     not known of an application
     */
    record Line(UUID id, UUID family, String name, String account, boolean openAccount, long amount) {
        boolean inCash() {
            return account.isEmpty() && !openAccount;
        }
    }

    /** Takes the lines, one after the other. */
    interface Sink {
        void line(Line line) throws IOException;
    }

    private record Row(UUID id, UUID family, byte[] number, byte[] name, boolean openAccount, long amount) {}

    Head head(Batch batch, BatchPart part) {
        String totals = part == BatchPart.PAYMENTS
                ? "b.payments, b.amount"
                : "(select count(*) from top_up u where u.batch_id = b.id) as payments,"
                        + " (select coalesce(sum(u.amount), 0) from top_up u where u.batch_id = b.id) as amount";
        Order order = jdbi.withHandle(h -> h.createQuery("select " + totals + """
            , r.programme, r.fiscal_year, r.fund, r.released_on
            from payment_batch b join stage_run r on r.id = b.run_id where b.id = :id\
            """)
                .bind("id", batch.id())
                .mapTo(Order.class)
                .one());
        BudgetKey budget = new BudgetKey(order.programme(), order.fiscalYear(), order.fund());
        return new Head(
                order.payments(),
                order.amount(),
                order.releasedOn(),
                accounts.of(budget, batch.bank(), order.releasedOn()),
                terms.of(order.programme(), order.releasedOn()));
    }

    /**
     * 409 {@code nothing-in-file} for a part without a payment, 409 {@code payee-name-missing} with how many {@code payments} are to
     * families whose recipient is not known by name. Cost grows with the payments of the batch.
     */
    void requireComplete(Batch batch, BatchPart part) {
        if (head(batch, part).payments() == 0) {
            throw Problem.of(ProblemType.NOTHING_IN_FILE).with("part", part.name());
        }
        long nameless = jdbi.withHandle(h ->
                h.createQuery("""
                    select count(*) from payment p join programme g on g.code = p.programme and g.payee = 'FAMILY'
                    where p.batch_id = :batch and not exists (select from recipient r where r.family_id = p.family_id and r.name is not null)\
                    """).bind("batch", batch.id()).mapTo(Long.class).one());
        if (nameless > 0) {
            throw Problem.of(ProblemType.PAYEE_NAME_MISSING).with("payments", nameless);
        }
    }

    void each(Batch batch, BatchPart part, Sink sink) throws IOException {
        UUID after = new UUID(0, 0);
        List<Row> slice = slice(batch, part, after);
        while (!slice.isEmpty()) {
            for (Row row : slice) {
                String account = row.openAccount() || row.number() == null ? "" : cipher.decrypt(row.number());
                String name = row.name() == null ? "" : cipher.decrypt(row.name());
                sink.line(new Line(row.id(), row.family(), name, account, row.openAccount(), row.amount()));
                after = row.id();
            }
            slice = slice(batch, part, after);
        }
    }

    private List<Row> slice(Batch batch, BatchPart part, UUID after) {
        return jdbi.withHandle(h -> h.createQuery(LINES.formatted(part == BatchPart.PAYMENTS ? PAYMENTS : TOP_UPS))
                .bind("batch", batch.id())
                .bind("after", after)
                .bind("limit", SLICE)
                .mapTo(Row.class)
                .list());
    }
}
