package id.salur.disbursement.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Exports;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.MigrationAssert;
import id.salur.verifier.BookVerdict;
import id.salur.verifier.Check;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.RowMappers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A database as it was before statements, the stage calendar, recipients and the table of transitions, two books with money in every
 * place: it comes through with its meaning, and the books still prove themselves.
 */
@QuarkusTest
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class MigrationTest {
    @Inject
    Jdbi service;

    private MigrationAssert database;

    @BeforeAll
    void migrate() throws SQLException {
        database = MigrationAssert.from(
                "14",
                "before-V15.sql",
                "historic_import_reject",
                "outbox",
                "region.level",
                "account.kind",
                "approval_limit.id",
                "approval_limit.level",
                "delegation.from_level",
                "payment.district_code",
                "realisation_cell.stage_no",
                "stage_claim.stage",
                "stage_run.stage_no",
                "stage_run.families");
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void theBooksStillProveThemselves() throws SQLException, IOException {
        assertEquals(
                List.of("KUBE 6", "PKH 9"),
                database.rows("select programme || ' ' || head_seq from ledger_book order by programme"));
        for (String programme : List.of("KUBE", "PKH")) {
            BookVerdict verdict = Exports.verdict(export(programme, 2019));
            assertEquals(List.of(), verdict.findings(), programme);
            assertEquals(
                    List.of(),
                    Stream.of(Check.CHAIN, Check.HASH, Check.ROOT, Check.STATUS, Check.CONTROL, Check.CONSERVATION)
                            .filter(check -> verdict.compared().getOrDefault(check, 0L) == 0)
                            .toList(),
                    programme + ": not compared");
        }
    }

    @Test
    void whatIsSaidAnotherWayMeansTheSame() throws SQLException {
        assertEquals(
                List.of("53 PROVINCE", "53.15 REGENCY", "ID NATION"),
                database.rows("select code || ' ' || level from region order by code"));
        assertEquals(
                List.of("4 REGENCY 1750000", "14 REGENCY 16000000"),
                database.rows(
                        "select concat_ws(' ', id, kind, balance) from account where region_code = '53.15' and kind = 'REGENCY' order by id"));
        assertEquals(
                List.of("APPROVER-REGENCY REGENCY REGENCY"),
                database.rows(
                        "select concat_ws(' ', l.id, l.level, d.from_level) from approval_limit l, delegation d"));
        assertEquals(
                List.of("I 1+3 3 4", "I 1+3 3 1", "2019 1+12 12 2", "II 4+3 6 0", "2019-05 5+1 5 0"),
                database.rows(
                        "select stage || ' ' || first_month || '+' || months || ' ' || stage_no || ' ' || families from stage_run order by id"));
        assertEquals(
                List.of("claim 4", "exclusion 4+3", "commitment II 4+3", "commitment 2019-05 5+1"), database.rows("""
                select 'claim ' || month from stage_claim
                union all select 'exclusion ' || first_month || '+' || months from run_exclusion
                union all (select 'commitment ' || stage || ' ' || first_month || '+' || months from commitment_result order by first_month)"""));
        assertEquals(
                List.of("RELEASE SP2D-1 2019-02-01"),
                database.rows("select concat_ws(' ', action, number, day) from stage_run_step"));
    }

    @Test
    void programmesOfBeforeAreToldOnce() throws SQLException {
        String type = "salur.disbursement.programme.set.v1";
        List<String> told =
                database.rows("select body from outbox where topic = 'salur.disbursement.programme' and type = '" + type
                        + "' and key = body ->> 'code' order by key");
        told.forEach(body -> ContractAssert.conforms(type, body));
        assertEquals(
                List.of("KUBE 1 false", "PKH 1 true", "SEMBAKO 1 true"),
                database.rows(
                        "select concat_ws(' ', key, body ->> 'version', body ->> 'takesMembers') from outbox where type = '"
                                + type + "' order by key"));
        assertEquals(3, told.size());
    }

    @Test
    void whatWaitedBeforeHasItsTask() throws SQLException {
        assertEquals(
                List.of("DECIDE_CORRECTION approver 53.15 correction d4"),
                database.rows(
                        "select concat_ws(' ', kind, role, region_code, subject_type, right(subject_id::text, 2)) from task"
                                + " where kind like 'DECIDE%' and state = 'OPEN'"));
    }

    @Test
    void quotasOfBeforeAreToldOnce() throws SQLException {
        String type = "salur.disbursement.quota.set.v1";
        List<String> told = database.rows("select body from outbox where type = '" + type + "'");
        told.forEach(body -> ContractAssert.conforms(type, body));
        assertEquals(
                List.of("salur.disbursement.programme PKH PKH 2019 53.15 1 100 b"),
                database.rows(
                        "select concat_ws(' ', topic, key, body ->> 'programme', body ->> 'fiscalYear', body ->> 'regionCode',"
                                + " body ->> 'version', body ->> 'families', body ->> 'legalBasis') from outbox where type = '"
                                + type + "'"));
        assertEquals(1, told.size());
    }

    @Test
    void aPaymentIsInItsStateWithItsFamilies() throws SQLException {
        assertEquals(
                List.of(
                        "c1 PAID 1 53.15",
                        "c2 FOLLOWED_UP 1 53.15",
                        "c3 PARTLY_PAID 1 53.15",
                        "c4 UNDERPAID 1 53.15",
                        "c5 INSTRUCTED 1 53.15",
                        "c6 PAID 2 53.15"),
                database.rows(
                        "select concat_ws(' ', right(id::text, 2), state, families, regency_code) from payment order by id"));
        assertEquals(
                List.of(
                        "KUBE PAID 12 1 2",
                        "PKH FOLLOWED_UP 3 1 1",
                        "PKH INSTRUCTED 3 1 1",
                        "PKH PAID 3 1 1",
                        "PKH PARTLY_PAID 3 1 1",
                        "PKH UNDERPAID 3 1 1"),
                database.rows("""
                        select concat_ws(' ', programme, state, stage_no, payments, families) from realisation_cell
                         where payments > 0 order by programme, state"""));
        assertEquals(List.of("BRI"), database.rows("select bank from result_file"));
        assertEquals(
                List.of(),
                database.rows("select state from payment except select from_state from payment_transition"),
                "states with no way on");
    }

    @Test
    void aRefusedRowOfFiguresIsWithThoseOfAllFiles() throws SQLException {
        assertEquals(
                List.of("2 amount:number", "3 value:number"),
                database.rows("select line || ' ' || faults from rejected_row order by line"));
    }

    private byte[] export(String programme, int year) throws IOException {
        RowMapperFactory asTheService =
                (type, config) -> service.getConfig(RowMappers.class).findFor(type);
        Jdbi jdbi = Jdbi.create(database.source()).registerRowMapper(asTheService);
        Book book = jdbi.withHandle(h -> h.createQuery(
                        "select programme, fiscal_year, head_seq, encode(head_hash, 'hex') as head_hash from ledger_book where programme = ? and fiscal_year = ?")
                .bind(0, programme)
                .bind(1, year)
                .mapTo(Book.class)
                .one());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LedgerExport(jdbi).write(book, out);
        return out.toByteArray();
    }
}
