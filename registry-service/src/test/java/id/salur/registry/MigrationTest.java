package id.salur.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.MigrationAssert;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A database as it was before persons stood apart from members, a row in each of its tables, comes through with its meaning. */
@QuarkusTest
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class MigrationTest {
    private MigrationAssert database;

    @BeforeAll
    void migrate() throws SQLException {
        database = MigrationAssert.from(
                "40",
                "before-V50.sql",
                "member",
                "outbox",
                "family.version",
                "recipient_change.person_id",
                "programme.name",
                "region.status");
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void everyRowIsThereWithItsMeaning() throws SQLException {
        assertEquals(
                List.of(
                        "11 Maria F 1985-04-05 53.15.05.2003 2024-02-01 null 2024-11-01 f OTHER sealed-maria f",
                        "12 Paulus M 2015-01-02 53.15.05.2003 2024-02-01 SD null t null null f",
                        "13 Yosef M 2008-03-04 53.15.05.2004 2024-02-01 SMA null f null null f",
                        "14 Agnes F 2004-03-04 53.15.05.2003 2024-02-01 null null f null null f",
                        "21 Rosa F 1980-01-01 53.15.05.2004 2025-03-02 null null f null null t"),
                database.rows("""
                    select concat_ws(' ', right(id::text, 2), name, sex, birth_date, region_code, known_since, coalesce(school_level, 'null'),
                                     coalesce(pregnant_until::text, 'null'), severe_disability, coalesce(employment, 'null'), coalesce(sealed_name, 'null'),
                                     to_seal) from person order by id\
                    """));
        assertEquals(
                List.of("12 2024-06-01"),
                database.rows("select right(id::text, 2) || ' ' || died_on from person where died_on is not null"));
        assertEquals(
                List.of(
                        "01 11 1 HEAD t null null",
                        "01 12 2 CHILD f null null",
                        "01 13 3 CHILD f null 2025-02-01",
                        "01 14 4 CHILD f null 2025-05-01",
                        "02 13 2 OTHER f 2025-02-01 null",
                        "02 21 1 HEAD t null null"),
                database.rows("""
                    select concat_ws(' ', right(family_id::text, 2), right(person_id::text, 2), position, relation, recipient,
                                     coalesce(valid_from::text, 'null'), coalesce(valid_until::text, 'null'))
                      from household_member order by family_id, person_id\
                    """));
        assertEquals(List.of("13 2025-02-01 SMP 2025-02-01"), database.rows("""
            select concat_ws(' ', right(p.id::text, 2), k.valid_until, k.school_level, p.facts_since)
              from person p join person_past k on k.person_id = p.id\
            """));
        assertEquals(
                List.of("21 13"),
                database.rows(
                        "select right(replaces::text, 2) || ' ' || right(person_id::text, 2) from recipient_change"));
        assertEquals(List.of("11 n11", "12 n12", "13 n13", "14 n14", "21 n21"), database.rows("""
            select right(person_id::text, 2) || ' ' || convert_from(cipher, 'UTF8') from person_identifier
             where kind = 'NIK' and state = 'CLAIMED' and hash = sha256(cipher) order by person_id\
            """));
    }

    @Test
    void aDisputedRegionStillTakesNobody() throws SQLException {
        assertEquals(
                List.of("53.15.05.2004 f"),
                database.rows(
                        "select code || ' ' || left(takes_families::text, 1) from region_dispute where valid_to is null"));
        assertEquals(List.of("komodo"), database.rows("select name_key from region where code = '53.15.05'"));
    }

    @Test
    void whatWaitedBeforeHasItsTask() throws SQLException {
        assertEquals(
                List.of("DECIDE_PROPOSAL approver 53.15.05.2004 proposal a2"),
                database.rows(
                        "select concat_ws(' ', kind, role, region_code, subject_type, right(subject_id::text, 2)) from task"
                                + " where kind like 'DECIDE%' and state = 'OPEN'"));
    }

    @Test
    void theProgrammesStayUntilTheyAreTold() throws SQLException {
        assertEquals(
                List.of(
                        "BPNT Bantuan Pangan Non Tunai/Non-Cash Food Assistance t 0",
                        "PKH Program Keluarga Harapan/Family Hope Programme t 0"),
                database.rows(
                        "select concat_ws(' ', code, name_id || '/' || name_en, takes_members, version) from programme"
                                + " order by code"));
    }

    @Test
    void aPersonWithOneIdForTwoHouseholdsIsToldAnew() throws SQLException {
        assertEquals(List.of("02 4 salur.registry.family.changed.v1 4 21,13"), database.rows("""
            select concat_ws(' ', right(o.key, 2), f.version, o.type, o.body ->> 'version',
                             (select string_agg(right(p, 2), ',') from jsonb_array_elements_text(o.body -> 'persons') p))
              from outbox o join family f on f.id = o.key::uuid where o.body ? 'persons'\
            """));
    }
}
