package id.salur.disbursement.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.ServiceTest;
import id.salur.disbursement.budget.LedgerTransaction.Reason;
import id.salur.disbursement.budget.LedgerTransaction.Transfer;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database holds, whatever the service does. */
@QuarkusTest
@ServiceTest
class LedgerDatabaseTest {
    private static final BudgetKey PKH = BudgetKey.apbn("PKH", 2098);
    private static final AccountKey TREASURY = AccountKey.of(PKH, AccountKind.TREASURY, "ID");
    private static final List<AccountKey> ACCOUNTS = List.of(
            AccountKey.of(PKH, AccountKind.NATIONAL, "ID"),
            AccountKey.of(PKH, AccountKind.PROVINCE, "53"),
            AccountKey.of(PKH, AccountKind.REGENCY, "53.15"),
            AccountKey.inTransit(PKH, "53.15", "BRI"),
            AccountKey.of(PKH, AccountKind.SETTLED, "53.15"));

    @Inject
    Ledger ledger;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void accounts() {
        system(() -> ledger.post(LedgerTransaction.of(
                Reason.BUDGET, "test", new Transfer(TREASURY, ACCOUNTS.get(0), new Rupiah(1_000_000)))));
    }

    private static void system(Runnable work) {
        SystemScope.run(() -> QuarkusTransaction.requiringNew().run(work));
    }

    private static String balances() {
        return Sql.text(
                "select string_agg(id || '=' || balance, ' ' order by id) from account where fiscal_year = 2098 and"
                        + " balance <> 0");
    }

    private static Transfer transfer(Random random) {
        return new Transfer(
                ACCOUNTS.get(random.nextInt(ACCOUNTS.size())),
                ACCOUNTS.get(random.nextInt(ACCOUNTS.size())),
                new Rupiah(1 + random.nextInt(800_000)));
    }

    @Test
    void anyTransfersKeepTheSumAndNoAccountBelowZero() {
        Random random = new Random(20190101);
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            List<Transfer> transfers = Stream.generate(() -> transfer(random))
                    .limit(1 + random.nextInt(4))
                    .toList();
            String before = balances();
            try {
                system(() -> ledger.post(LedgerTransaction.of(Reason.RECONCILIATION, "random", transfers)));
            } catch (Problem overdrawn) {
                assertEquals("over-allocation", overdrawn.slug());
                assertEquals(before, balances());
                refused++;
            }
            assertEquals(0, Sql.number("select sum(balance) from account where fiscal_year = 2098"));
            assertEquals(0, Sql.number("select count(*) from account where balance < 0 and kind <> 'TREASURY'"));
        }
        assertTrue(refused > 0 && refused < 150, "refused " + refused);
        assertEquals(0, Sql.number("""
            select count(*) from account a where a.balance <> (select coalesce(sum(case side when 'D' then amount
              else -amount end), 0) from posting p where p.account_id = a.id)\
            """));
    }

    @Test
    void aReversalRestoresEveryBalanceAndHappensOnce() {
        String reference = UUID.randomUUID().toString();
        String before = balances();
        system(() -> ledger.post(LedgerTransaction.of(
                Reason.COMMIT, reference, new Transfer(ACCOUNTS.get(0), ACCOUNTS.get(1), new Rupiah(77)))));
        system(() -> ledger.reverse(Reason.COMMIT, reference));
        assertEquals(before, balances());
        assertThrows(RuntimeException.class, () -> system(() -> ledger.reverse(Reason.COMMIT, reference)));
    }

    @Test
    void theDatabaseRefusesWhatDoesNotBalance() {
        String before = balances();
        String account = Sql.text("select id from account where fiscal_year = 2098 and kind = 'NATIONAL'");
        assertThrows(
                RuntimeException.class,
                () -> system(() -> jdbi.useHandle(h -> {
                    UUID id = h.createQuery("""
                        insert into ledger_transaction (region_code, reason, reference, actor)
                        values ('ID', 'BUDGET', 'x', 'x') returning id\
                        """).mapTo(UUID.class).one();
                    h.execute(
                            "insert into posting (transaction_id, ordinal, account_id, region_code, side, amount) values (?, 1, ?, 'ID', 'D', 1)",
                            id,
                            Long.valueOf(account));
                })));
        assertThrows(RuntimeException.class, () -> system(() -> jdbi.useHandle(h -> h.execute("""
            insert into ledger_transaction (region_code, reason, reference, actor) values ('ID', 'BUDGET', 'x', 'x')\
            """))));
        assertEquals(before, balances());
    }

    @Test
    void theServiceCanNeitherChangeNorDeleteWhatWasPosted() {
        for (String sql : List.of(
                "update posting set amount = amount + 1",
                "delete from posting",
                "update ledger_transaction set reason = 'x'",
                "delete from ledger_transaction",
                "update account set balance = balance + 1",
                "delete from account")) {
            assertThrows(JdbiException.class, () -> system(() -> jdbi.useHandle(h -> h.execute(sql))), sql);
        }
        for (String sql :
                List.of("update posting set amount = amount + 1", "delete from posting", "truncate posting")) {
            assertThrows(IllegalStateException.class, () -> Sql.execute(sql), sql);
        }
    }

    @Test
    void beyondSixtyFourBitsIsRefused() {
        assertThrows(
                RuntimeException.class,
                () -> system(() -> ledger.post(LedgerTransaction.of(
                        Reason.BUDGET, "x", new Transfer(TREASURY, ACCOUNTS.get(0), new Rupiah(Long.MAX_VALUE))))));
        assertEquals(0, Sql.number("select sum(balance) from account where fiscal_year = 2098"));
    }
}
