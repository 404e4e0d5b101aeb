package id.salur.disbursement.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Exports;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.verifier.BookVerdict;
import id.salur.verifier.Check;
import id.salur.verifier.Head;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with every right on the database, triggers switched off, changes it; the export tells. Each change is then undone. */
@QuarkusTest
@ServiceTest
class TamperTest {
    private static final String IN_BOOK = "programme = 'BPNT' and fiscal_year = 2018";
    private static final String SEALED = "(select transaction_id from ledger_seal where " + IN_BOOK + " and seq = %d)";
    private static final String BATCH = "(select b.id from payment_batch b join stage_run r on r.id = b.run_id where r."
            + IN_BOOK.replace("fiscal", "r.fiscal") + ")";
    private static final String ONE_PAYMENT =
            "(select id from payment where batch_id = " + BATCH + " order by id offset 4 limit 1)";

    private static final String PAID_PAYMENT =
            "(select id from payment where batch_id = " + BATCH + " and state = 'PAID' order by id limit 1)";

    private static boolean walked;

    @Inject
    Jdbi jdbi;

    /** Budget, three allocations, commitment, release, result: seven seals, five payments, three of them paid. */
    @BeforeEach
    void aBook() {
        if (!walked) {
            Road road = Road.in("BPNT", 2018, "35.01").allocate(5_000_000);
            road.allocate("ID", "35", 1000).statusCode(201);
            road.families(5);
            String batch = road.batch(road.released("2018-01"));
            road.results(batch, road.paid(batch).subList(0, 3)).statusCode(201);
            walked = true;
        }
        assertEquals(List.of(), verdict().findings());
        assertEquals(7, verdict().head().seq());
    }

    private static BookVerdict verdict(Head... known) {
        return Exports.verdict("BPNT", 2018, known);
    }

    private static void asSuperuser(String... statements) {
        try (Connection c = PostgresResource.superuser();
                Statement s = c.createStatement()) {
            s.execute("set session_replication_role = replica");
            for (String sql : statements) {
                s.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does it, looks, undoes it; the checks that broke are exactly these, and a finding stands there. */
    private static void found(String change, String undo, Set<Check> broken, String where, Head... known) {
        asSuperuser(change.split(";"));
        BookVerdict verdict;
        try {
            verdict = verdict(known);
        } finally {
            asSuperuser(undo.split(";"));
        }
        assertEquals(broken, verdict.broken().keySet(), verdict.findings()::toString);
        assertTrue(
                verdict.findings().stream().anyMatch(finding -> finding.where().matches(where)),
                verdict.findings()::toString);
    }

    private static void oneRupiahMore(String table, String column, String which, Set<Check> broken, String where) {
        String update = "update " + table + " set " + column + " = " + column + " %s 1 where " + which;
        found(update.formatted("+"), update.formatted("-"), broken, where);
    }

    @Test
    void oneRupiahMoreInAPayment() {
        oneRupiahMore("payment", "amount", "id = " + ONE_PAYMENT, Set.of(Check.ROOT, Check.CONTROL), "batch .*");
    }

    @Test
    void aRupiahFromOnePaymentToAnother() {
        String other = ONE_PAYMENT.replace("offset 4", "offset 3");
        String move =
                "update payment set amount = amount + 1 where id = %s; update payment set amount = amount - 1 where id"
                        + " = %s";
        found(move.formatted(ONE_PAYMENT, other), move.formatted(other, ONE_PAYMENT), Set.of(Check.ROOT), "batch .*");
    }

    @Test
    void oneRupiahMoreInAPosting() {
        oneRupiahMore(
                "posting",
                "amount",
                "ordinal = 1 and transaction_id = " + SEALED.formatted(7),
                Set.of(Check.HASH, Check.BALANCED, Check.BALANCE, Check.CONTROL, Check.CONSERVATION),
                "seq 7");
    }

    @Test
    void oneRupiahMoreOnBothSidesAndBothBalances() {
        String all = "update posting set amount = amount %1$s 1 where transaction_id = " + SEALED.formatted(3)
                + ";update account a set balance = balance %1$s case p.side when 'D' then 1 else -1 end from posting p"
                + " where p.account_id = a.id and p.transaction_id = " + SEALED.formatted(3)
                + ";update budget_allocation set amount = amount %1$s 1 where transaction_id = " + SEALED.formatted(3);
        found(all.formatted("+"), all.formatted("-"), Set.of(Check.HASH), "seq 3");
    }

    @Test
    void oneRupiahMoreOnABalance() {
        oneRupiahMore(
                "account",
                "balance",
                IN_BOOK + " and kind = 'REGENCY'",
                Set.of(Check.BALANCE),
                "account APBN\\|DISTRICT\\|35.01\\|\\|");
    }

    @Test
    void oneRupiahMoreInAnAllocationOrder() {
        oneRupiahMore(
                "budget_allocation",
                "amount",
                IN_BOOK + " and region_code = '35'",
                Set.of(Check.CONSERVATION),
                "node APBN 35");
    }

    @Test
    void aPaymentThatIsCalledPaid() {
        found(
                "update payment set state = 'PAID', paid_amount = amount, settled_on = '2018-01-28' where id = "
                        + ONE_PAYMENT,
                "update payment set state = 'INSTRUCTED', paid_amount = 0, settled_on = null where id = " + ONE_PAYMENT,
                Set.of(Check.STATUS, Check.CONTROL),
                "account APBN\\|SETTLED\\|35.01\\|\\|");
    }

    @Test
    void oneRupiahMoreThatABankPaid() {
        oneRupiahMore("payment", "paid_amount", "id = " + PAID_PAYMENT, Set.of(Check.STATUS), "batch .*");
    }

    /** Of the same district and amount: every sum stays as it was. */
    @Test
    void twoPaymentsThatExchangedWhatBecameOfThem() {
        String become = "update payment set state = '%s', paid_amount = %s, settled_on = %s where id = '%s'";
        String waiting = Sql.text("select id from payment where id = " + ONE_PAYMENT);
        String paid = Sql.text("select id from payment where id = " + PAID_PAYMENT);
        String exchange = become.formatted("PAID", "amount", "'2018-01-28'", "%s") + ";"
                + become.formatted("INSTRUCTED", "0", "null", "%s");
        String before = Sql.text("select settled_on from payment where id = '" + paid + "'");
        found(
                exchange.formatted(waiting, paid),
                exchange.formatted(paid, waiting).replace("2018-01-28", before),
                Set.of(Check.STATUS),
                "batch .*");
    }

    /** Also the service, by a fault of its own. */
    @Test
    void nothingBecomesOfAPaymentWithoutATransaction() {
        String update = "update payment set state = 'PAID', paid_amount = amount, settled_on = '2018-01-28' where id = "
                + ONE_PAYMENT;
        JdbiException refused =
                assertThrows(JdbiException.class, () -> SystemScope.run(() -> jdbi.useHandle(h -> h.execute(update))));
        assertTrue(refused.getMessage().contains("is under no ledger transaction"), refused.getMessage());
        assertEquals(List.of(), verdict().findings());
    }

    @Test
    void anotherRootOfWhatBecameOfThem() {
        String which = " where transaction_id = " + SEALED.formatted(7);
        String kept = Sql.text("select encode(root, 'hex') from ledger_status" + which);
        found(
                "update ledger_status set root = sha256('x')" + which,
                "update ledger_status set root = decode('" + kept + "', 'hex')" + which,
                Set.of(Check.HASH, Check.STATUS),
                "seq 7");
    }

    @Test
    void aPaymentForAnotherEntitlement() {
        String set = "update payment set entitlement_id = %s where id = " + ONE_PAYMENT;
        String kept = Sql.text("select entitlement_id from payment where id = " + ONE_PAYMENT);
        found(set.formatted("uuidv7()"), set.formatted("'" + kept + "'"), Set.of(Check.ROOT), "batch .*");
    }

    @Test
    void aDeletedPayment() {
        found(
                "create table public.gone as select * from payment where id = " + ONE_PAYMENT
                        + ";delete from payment where id in (select id from gone)",
                "insert into payment (" + columns("payment") + ") select " + columns("payment")
                        + " from gone;drop table gone",
                Set.of(Check.ROOT, Check.STATUS, Check.CONTROL),
                "batch .*");
    }

    /** With everything that belongs to it, balances and orders too: what is left is the gap. */
    @Test
    void aTransactionDeletedInTheMiddle() {
        found(
                delete(4)
                        + ";update account a set balance = balance - case p.side when 'D' then p.amount else -p.amount"
                        + " end from gone_posting p where p.account_id = a.id;delete from budget_allocation where"
                        + " transaction_id in (select id from gone_transaction)",
                "insert into budget_allocation (" + columns("budget_allocation") + ") select "
                        + columns("budget_allocation") + " from gone_order" + undelete(4),
                Set.of(Check.CHAIN),
                "seq 5");
    }

    /** And the head set back: only who kept a head from before can tell. */
    @Test
    void theLastTransactionDeletedWithItsHead() {
        Head before = verdict().head();
        String payments = "batch_id = " + BATCH + " and state = '%s'";
        found(
                delete(7)
                        + ";update account a set balance = balance - x.moved from (select account_id, sum(case side"
                        + " when 'D' then amount else -amount end) as moved from gone_posting group by account_id) x"
                        + " where x.account_id = a.id;create table gone_paid as select id, state, paid_amount,"
                        + " settled_on from payment where "
                        + payments.formatted("PAID")
                        + ";update payment set state = 'INSTRUCTED', paid_amount = 0, settled_on = null where id in"
                        + " (select id from gone_paid);update ledger_book b set head_seq = 6, head_hash ="
                        + " s.previous_hash from gone_seal s where b."
                        + IN_BOOK.replace("fiscal", "b.fiscal"),
                "update payment p set state = g.state, paid_amount = g.paid_amount, settled_on = g.settled_on from"
                        + " gone_paid g where g.id = p.id;drop table gone_paid;update ledger_book b set head_seq = 7,"
                        + " head_hash = s.hash from gone_seal s where b."
                        + IN_BOOK.replace("fiscal", "b.fiscal") + undelete(7),
                Set.of(Check.KNOWN_HEAD),
                "head",
                before);
        assertEquals(
                Set.of(Check.KNOWN_HEAD),
                verdict(new Head("BPNT/2018", 4, before.hash())).broken().keySet(),
                "another hash at a place that is there");
        assertEquals(List.of(), verdict(before).findings());
    }

    @Test
    void twoThatChangedPlaces() {
        String swap = "update ledger_seal set seq = case seq when 2 then 3 else 2 end where " + IN_BOOK
                + " and seq in (2, 3)";
        String constraint = "alter table ledger_seal drop constraint ledger_seal_pkey";
        String back = "alter table ledger_seal add primary key (programme, fiscal_year, seq)";
        found(
                constraint + ";" + swap + ";" + back,
                constraint + ";" + swap + ";" + back,
                Set.of(Check.CHAIN, Check.HASH),
                "seq 2");
    }

    @Test
    void anotherRootInTheLedger() {
        String set = "update ledger_evidence set root = %s where batch_id = " + BATCH;
        String kept = Sql.text("select encode(root, 'hex') from ledger_evidence where batch_id = " + BATCH);
        found(
                set.formatted("sha256('x')"),
                set.formatted("decode('" + kept + "', 'hex')"),
                Set.of(Check.HASH, Check.ROOT),
                "seq 6");
    }

    @Test
    void aTransactionPutInBesideTheChain() {
        String accounts = "select id, region_code from account where " + IN_BOOK + " and kind = '%s'";
        found(
                "insert into ledger_transaction (id, region_code, reason, reference, actor) values"
                        + " ('00000000-0000-0000-0000-0000000000aa', '35', 'ALLOCATION', 'x', 'x');insert into posting"
                        + " select '00000000-0000-0000-0000-0000000000aa', 1, id, region_code, 'D', 1 from ("
                        + accounts.formatted("PROVINCE") + ") a;insert into posting select"
                        + " '00000000-0000-0000-0000-0000000000aa', 2, id,"
                        + " region_code, 'C', 1 from ("
                        + accounts.formatted("NATIONAL") + ") a",
                "delete from posting where transaction_id = '00000000-0000-0000-0000-0000000000aa'"
                        + ";delete from ledger_transaction where id = '00000000-0000-0000-0000-0000000000aa'",
                Set.of(Check.CHAIN, Check.BALANCE, Check.CONSERVATION),
                "transaction 00000000-0000-0000-0000-0000000000aa");
    }

    @Test
    void anotherActorInATransaction() {
        String set = "update ledger_transaction set actor = %s where id = " + SEALED.formatted(5);
        String kept = Sql.text("select actor from ledger_transaction where id = " + SEALED.formatted(5));
        found(set.formatted("'nobody'"), set.formatted("'" + kept + "'"), Set.of(Check.HASH), "seq 5");
    }

    private static String delete(int seq) {
        return "create table public.gone_seal as select * from ledger_seal where " + IN_BOOK + " and seq = " + seq
                + ";create table public.gone_transaction as select * from ledger_transaction where id = "
                + SEALED.formatted(seq)
                + ";create table public.gone_posting as select * from posting where transaction_id = "
                + SEALED.formatted(seq)
                + ";create table public.gone_order as select * from budget_allocation where transaction_id = "
                + SEALED.formatted(seq)
                + ";create table public.gone_status as select * from ledger_status where transaction_id = "
                + SEALED.formatted(seq)
                + ";delete from posting where transaction_id in (select id from gone_transaction)"
                + ";delete from ledger_status where transaction_id in (select id from gone_transaction)"
                + ";delete from ledger_transaction where id in (select id from gone_transaction)"
                + ";delete from ledger_seal where transaction_id in (select id from gone_transaction)";
    }

    private static String undelete(int seq) {
        return ";update account a set balance = balance + x.moved from (select account_id, sum(case side when 'D' then"
                + " amount else -amount end) as moved from gone_posting group by account_id) x where x.account_id ="
                + " a.id;insert into ledger_seal select * from gone_seal where seq = " + seq
                + ";insert into ledger_transaction select * from gone_transaction"
                + ";insert into posting select * from gone_posting"
                + ";insert into ledger_status select * from gone_status"
                + ";drop table gone_seal, gone_transaction, gone_posting, gone_order, gone_status";
    }

    /** Those that are not computed. */
    private static String columns(String table) {
        return Sql.text("select string_agg(column_name, ', ') from information_schema.columns where table_name = '"
                + table + "' and table_schema = 'public' and is_generated = 'NEVER'");
    }
}
