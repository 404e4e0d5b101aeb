package id.salur.disbursement.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Exports;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import id.salur.verifier.BookVerdict;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/** What the database seals and refuses, whatever the service does. */
@QuarkusTest
@ServiceTest
class LedgerChainTest {
    @Inject
    Jdbi jdbi;

    /** Two accounts at the source, which may be below zero: nothing but the book is shared with others. */
    private static String account(int year, String region) {
        Sql.execute("insert into account (programme, fiscal_year, kind, region_code) values ('PKH', " + year
                + ", 'TREASURY', '" + region + "') on conflict do nothing");
        return Sql.text("select id from account where programme = 'PKH' and fiscal_year = " + year
                + " and kind = 'TREASURY' and region_code = '" + region + "'");
    }

    private static String transaction(Statement s, String from, String to) throws SQLException {
        String id = UUID.randomUUID().toString();
        s.execute("insert into ledger_transaction (id, region_code, reason, reference, actor) values ('" + id
                + "', 'ID', 'ALLOCATION', 'a | b \\ c', 'test')");
        s.execute(postings(id, 1, from, to));
        return id;
    }

    private static String postings(String id, int ordinal, String from, String to) {
        return "insert into posting select '" + id + "', v.ordinal, a.id, a.region_code, v.side, 1 from (values ("
                + ordinal
                + "::smallint, 'C', " + from + "), (" + (ordinal + 1) + "::smallint, 'D', " + to
                + ")) v (ordinal, side, account) join account a on a.id = v.account";
    }

    @FunctionalInterface
    private interface Work {
        void in(Statement s) throws SQLException;
    }

    private static void committed(Work work) throws SQLException {
        try (Connection c = PostgresResource.owner();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            work.in(s);
            c.commit();
        }
    }

    private static String refused(Work work) {
        return assertThrows(SQLException.class, () -> committed(work)).getMessage();
    }

    @Test
    void manyThreadsMakeOneChain() {
        List<String> regions = List.of("11", "12", "13", "14", "15", "16", "17", "18");
        String common = account(2091, "ID");
        List<String> own = regions.stream().map(region -> account(2091, region)).toList();
        AtOnce.each(own, account -> walk(account, common));
        BookVerdict verdict = Exports.verdict("PKH", 2091);
        assertEquals(List.of(), verdict.findings());
        assertEquals(8 * 25, verdict.head().seq(), "every fifth was rolled back and left no gap");
    }

    private static Void walk(String own, String common) {
        try (Connection c = PostgresResource.owner();
                Statement s = c.createStatement()) {
            for (int i = 0; i < 25; i++) {
                committed(t -> transaction(t, own, own));
                if (i % 5 == 0) {
                    c.setAutoCommit(false);
                    transaction(s, own, common);
                    s.execute("set constraints all immediate");
                    c.rollback();
                }
            }
            return null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTransactionTouchesOneBook() {
        String here = account(2092, "ID");
        String there = account(2093, "ID");
        String why = refused(s -> transaction(s, here, there));
        assertTrue(why.contains("touches 2 books"), why);
        assertEquals(0, Sql.number("select count(*) from ledger_book where fiscal_year in (2092, 2093)"));
    }

    /** The test data of the certificate transparency reference implementation of RFC 6962; the verifier is held to the same. */
    @Test
    void theTreeIsThatOfTheStandard() {
        String leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> "sha256(decode('00" + hex + "', 'hex'))")
                .collect(Collectors.joining(","));
        for (String root : List.of(
                "1 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "3 aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "7 ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "8 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")) {
            String size = root.substring(0, 1);
            assertEquals(
                    root.substring(2),
                    Sql.text("select encode(merkle_root((array[" + leaves + "])[:" + size + "]), 'hex')"),
                    size + " leaves");
        }
    }

    @Test
    void whatIsSealedStays() throws SQLException {
        String here = account(2094, "ID");
        String[] id = new String[1];
        committed(s -> id[0] = transaction(s, here, here));
        for (String sql : List.of(
                postings(id[0], 3, here, here),
                "insert into ledger_evidence values (uuidv7(), '" + id[0] + "', '53.15', 'BRI', 1, 1, sha256('x'))",
                "update ledger_seal set seq = seq + 1",
                "delete from ledger_seal",
                "update ledger_evidence set root = sha256('x')",
                "delete from ledger_book",
                "update payment set amount = amount + 1",
                "update ledger_status set root = sha256('x')")) {
            String why = refused(s -> s.execute(sql));
            assertTrue(why.contains("is sealed") || why.contains("append-only"), why);
        }
        for (String sql : List.of(
                "insert into ledger_seal select * from ledger_seal",
                "update ledger_book set head_seq = 0",
                "insert into ledger_status (transaction_id, batch_id, root) values (uuidv7(), uuidv7(), sha256('x'))",
                "insert into ledger_book (programme, fiscal_year) values ('PKH', 2095)",
                "select seal_ledger_transaction('" + id[0] + "')")) {
            assertThrows(JdbiException.class, () -> SystemScope.run(() -> jdbi.useHandle(h -> h.execute(sql))), sql);
        }
        assertEquals(List.of(), Exports.verdict("PKH", 2094).findings());
    }
}
