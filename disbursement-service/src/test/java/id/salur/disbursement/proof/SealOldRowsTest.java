package id.salur.disbursement.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.PostgresResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database from before the chain, with money in it, is sealed when it is migrated, and keeps its hashes when levels get other names. */
@QuarkusTest
@ServiceTest
class SealOldRowsTest {
    private static final String ROWS = """
        insert into region values ('ID', null, 'NATION', 'Indonesia'), ('53', 'ID', 'PROVINCE', 'NTT'), ('53.15', '53', 'DISTRICT', 'MB');
        insert into programme (code, name_id, name_en, stages) values ('PKH', 'PKH', 'PKH', 'QUARTER');
        insert into account (programme, fiscal_year, kind, region_code) values
          ('PKH', 2019, 'TREASURY', 'ID'), ('PKH', 2019, 'NATIONAL', 'ID'), ('PKH', 2020, 'TREASURY', 'ID');
        insert into account (programme, fiscal_year, kind, region_code, bank) values ('PKH', 2019, 'IN_TRANSIT', '53.15', 'BRI');
        insert into account (programme, fiscal_year, kind, region_code) values ('PKH', 2019, 'DISTRICT', '53.15');
        insert into ledger_transaction (id, region_code, reason, reference, actor) values
          ('00000000-0000-7000-8000-000000000001', 'ID', 'BUDGET', 'DIPA', 'x'),
          ('00000000-0000-7000-8000-000000000002', 'ID', 'BUDGET', 'DIPA', 'x'),
          ('00000000-0000-7000-8000-000000000003', '53.15', 'RELEASE', '00000000-0000-7000-8000-0000000000aa', 'x');
        insert into posting values ('00000000-0000-7000-8000-000000000001', 1, 2, 'ID', 'D', 9),
          ('00000000-0000-7000-8000-000000000001', 2, 1, 'ID', 'C', 9), ('00000000-0000-7000-8000-000000000002', 1, 3, 'ID', 'D', 9),
          ('00000000-0000-7000-8000-000000000002', 2, 3, 'ID', 'C', 9), ('00000000-0000-7000-8000-000000000003', 1, 4, '53.15', 'D', 9),
          ('00000000-0000-7000-8000-000000000003', 2, 2, 'ID', 'C', 9),
          ('00000000-0000-7000-8000-000000000003', 3, 5, '53.15', 'D', 9), ('00000000-0000-7000-8000-000000000003', 4, 5, '53.15', 'C', 9);
        insert into stage_run (id, programme, fiscal_year, stage, stage_no, kind, region_code, reference_date, state, created_by)
          values ('00000000-0000-7000-8000-0000000000aa', 'PKH', 2019, 'I', 1, 'REGULAR', '53.15', '2019-01-01', 'RELEASED', 'x');
        insert into payment_batch values ('00000000-0000-7000-8000-0000000000bb', '00000000-0000-7000-8000-0000000000aa', '53.15',
          'BRI', 2, 9, 'RELEASED'), ('00000000-0000-7000-8000-0000000000bc', '00000000-0000-7000-8000-0000000000aa', '53.15',
          'BNI', 1, 6, 'RECONCILED');
        insert into entitlement (id, run_id, family_id, region_code, amount, facts) values
          ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000aa', uuidv7(), '53.15.01.2001', 4, '{}'),
          ('00000000-0000-7000-8000-0000000000c2', '00000000-0000-7000-8000-0000000000aa', uuidv7(), '53.15.01.2001', 5, '{}'),
          ('00000000-0000-7000-8000-0000000000c3', '00000000-0000-7000-8000-0000000000aa', uuidv7(), '53.15.01.2001', 6, '{"members": 7}');
        insert into payment (entitlement_id, run_id, batch_id, family_id, region_code, district_code, programme, fiscal_year, stage,
                             bank, amount, open_account, paid_amount, settled_on, state)
        select e.id, e.run_id, b.id, family_id, e.region_code, '53.15', 'PKH', 2019, 'I', b.bank, e.amount, false,
               case bank when 'BNI' then e.amount else 0 end, case bank when 'BNI' then date '2019-02-01' end,
               case bank when 'BNI' then 'PAID' else 'INSTRUCTED' end
        from entitlement e join payment_batch b on (b.bank = 'BNI') = (e.amount = 6)\
        """;

    private static final String AUTHORITY = """
        insert into approval_limit values
          ('APPROVER-DISTRICT', 'approver', 'DISTRICT', 'ID', 9, '2007-01-01', null, 'x', false, ''),
          ('OURS', 'approver', 'DISTRICT', '53', 9, '2007-01-01', null, 'x', false, '');
        update programme set payee = 'APPLICATION';
        update stage_run set families = 3;
        insert into delegation (from_person, from_level, to_person, region_code, max_amount, valid_from, valid_until, reason)
          values ('a', 'DISTRICT', 'b', '53.15', 9, '2019-01-01', '2019-02-01', 'x')\
        """;

    /** A quarter that was released and claimed before there was a calendar. */
    private static final String CLAIMED = """
        update stage_run set sp2d_number = 'SP2D-1', released_on = '2019-01-25';
        insert into stage_run_step (run_id, region_code, action, from_state, to_state, actor)
          select id, region_code, 'RELEASE', 'APPROVED', 'RELEASED', 'x' from stage_run;
        insert into stage_claim (programme, fiscal_year, stage, family_id, run_id, region_code)
          select 'PKH', 2019, 'I', family_id, run_id, region_code from entitlement\
        """;

    @Test
    void theChainBeginsWithWhatWasThere() throws SQLException {
        String url;
        try (Connection c = PostgresResource.superuser();
                Statement s = c.createStatement()) {
            s.execute("create database old owner salur_owner");
            url = c.getMetaData().getURL().replaceAll("/salur\\b", "/old");
        }
        migrate(url, "5");
        try (Connection c = DriverManager.getConnection(url, "salur_owner", "test");
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute(ROWS);
            c.commit();
        }
        migrate(url, "14");
        try (Connection c = DriverManager.getConnection(url, "salur_owner", "test");
                Statement s = c.createStatement()) {
            s.execute(AUTHORITY);
            s.execute(CLAIMED);
        }
        migrate(url, "latest");
        try (Connection c = DriverManager.getConnection(url, "salur_owner", "test");
                Statement s = c.createStatement()) {
            assertEquals(
                    "2019:3 2020:1",
                    text(
                            s,
                            "select string_agg(fiscal_year || ':' || head_seq, ' ' order by fiscal_year) from"
                                    + " ledger_book"));
            assertEquals("t", text(s, """
                select bool_and(s.hash = sha256(s.previous_hash || convert_to(ledger_text(s.transaction_id, s.programme,
                  s.fiscal_year, s.seq), 'UTF8'))) and count(*) = 4 from ledger_seal s\
                """));
            String text = text(s, """
                select ledger_text(transaction_id, programme, fiscal_year, seq) from ledger_seal
                where fiscal_year = 2019 and seq = 2\
                """);
            assertTrue(text.matches("""
                (?s).*
                batch\\|00000000-0000-7000-8000-0000000000bb\\|BRI\\|2\\|9\\|[0-9a-f]{64}
                batch\\|00000000-0000-7000-8000-0000000000bc\\|BNI\\|1\\|6\\|[0-9a-f]{64}
                """), text);
            String status = text(s, """
                select ledger_text(transaction_id, programme, fiscal_year, seq) from ledger_seal
                where fiscal_year = 2019 and seq = 3\
                """);
            assertTrue(
                    status.matches("(?s).*\nstatus\\|00000000-0000-7000-8000-0000000000bc\\|[0-9a-f]{64}\n"), status);
            assertTrue(text.contains("posting|3|APBN|DISTRICT|53.15|||D|9"), text);
            assertEquals("1 1 7 9 9 3", text(s, """
                select concat_ws(' ', (select string_agg(families::text, ' ' order by amount) from payment),
                  (select sum(families) from realisation_cell), (select families from stage_run), (select payees from stage_run))\
                """));
            assertEquals("1 3 3 3 1 3 SP2D-1 2019-01-25", text(s, """
                select concat_ws(' ', r.first_month, r.months, r.stage_no, (select max(stage_no) from realisation_cell),
                  (select max(month) from stage_claim), (select count(*) from stage_claim), s.number, s.day)
                from stage_run r join stage_run_step s on s.run_id = r.id\
                """));
            assertEquals("REGENCY REGENCY REGENCY REGENCY OURS", text(s, """
                select concat_ws(' ', (select level from region where code = '53.15'),
                  (select kind from account where id = 5), (select from_level from delegation),
                  (select level from approval_limit where id = 'APPROVER-REGENCY'),
                  (select id from approval_limit where level = 'REGENCY' and region_code = '53'))\
                """));
        }
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, "salur_owner", "test")
                .locations("db/platform", "db/migration")
                .placeholders(Map.of("app", "salur_app"))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static String text(Statement s, String sql) throws SQLException {
        try (ResultSet row = s.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
