package id.salur.disbursement.channel;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads what a bank is to pay, in slices, so that memory stays flat whatever the batch's size. Account numbers are in clear here;
 * of whom is paid there is the family's id only: the registry knows the person.
 */
@ApplicationScoped
class BatchLines {
    private static final int SLICE = 5000;
    /** An account that was closed after the release must be opened anew: without it the line would read as cash. */
    private static final String PAYMENTS = """
            select p.id, (select p.family_id from programme g where g.code = p.programme and g.payee = 'FAMILY') as family, a.number,
                   (p.open_account or coalesce(a.state, 'OPEN') <> 'OPEN') as open_account, p.amount
            from payment p
            left join family_account a on a.family_id = p.family_id and a.bank = p.bank
            where p.batch_id = :batch and p.id > :after order by p.id limit :limit""";

    /** The first payment may have opened the account that the rest goes to. */
    private static final String TOP_UPS = """
            select p.id, (select p.family_id from programme g where g.code = p.programme and g.payee = 'FAMILY') as family, a.number,
                   (p.open_account and a.number is null or coalesce(a.state, 'OPEN') <> 'OPEN') as open_account, u.amount
            from top_up u join payment p on p.id = u.payment_id
            left join family_account a on a.family_id = p.family_id and a.bank = p.bank
            where u.batch_id = :batch and u.payment_id > :after order by u.payment_id limit :limit""";

    private final Jdbi jdbi;
    private final FieldCipher cipher;

    BatchLines(Jdbi jdbi, FieldCipher cipher) {
        this.jdbi = jdbi;
        this.cipher = cipher;
    }

    /** The file's head: how many payments (a count), their sum, and what they are for. */
    record Head(
            int payments,
            Rupiah amount,
            String programme,
            int fiscalYear,
            String stage,
            String fund,
            LocalDate releasedOn) {}

    /**
     * One payment; without an account and with none to open it is paid in cash.
     *
     * @param family who is paid; null where an application is
     */
    record Line(UUID id, UUID family, String account, boolean openAccount, long amount) {
        boolean inCash() {
            return account.isEmpty() && !openAccount;
        }
    }

    /** Takes the lines, one after the other. */
    interface Sink {
        void line(Line line) throws IOException;
    }

    private record Row(UUID id, UUID family, byte[] number, boolean openAccount, long amount) {}

    Head head(Batch batch, BatchPart part) {
        String totals = part == BatchPart.PAYMENTS
                ? "b.payments, b.amount"
                : "(select count(*) from top_up u where u.batch_id = b.id) as payments,"
                        + " (select coalesce(sum(u.amount), 0) from top_up u where u.batch_id = b.id) as amount";
        return jdbi.withHandle(h -> h.createQuery("select " + totals + """
                        , r.programme, r.fiscal_year, r.stage, r.fund, r.released_on
                        from payment_batch b join stage_run r on r.id = b.run_id where b.id = :id""")
                .bind("id", batch.id())
                .mapTo(Head.class)
                .one());
    }

    void each(Batch batch, BatchPart part, Sink sink) throws IOException {
        UUID after = new UUID(0, 0);
        List<Row> slice = slice(batch, part, after);
        while (!slice.isEmpty()) {
            for (Row row : slice) {
                String account = row.openAccount() || row.number() == null ? "" : cipher.decrypt(row.number());
                sink.line(new Line(row.id(), row.family(), account, row.openAccount(), row.amount()));
                after = row.id();
            }
            slice = slice(batch, part, after);
        }
    }

    private List<Row> slice(Batch batch, BatchPart part, UUID after) {
        return jdbi.withHandle(h -> h.createQuery(part == BatchPart.PAYMENTS ? PAYMENTS : TOP_UPS)
                .bind("batch", batch.id())
                .bind("after", after)
                .bind("limit", SLICE)
                .mapTo(Row.class)
                .list());
    }
}
