package id.salur.disbursement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A family that moves from one district to another is paid once a stage, into the account that it has. */
@QuarkusTest
@ServiceTest
class MovingFamilyTest {
    private static void move(UUID family, String village) {
        TestEvents.send(
                "salur.registry.family",
                "salur.registry.family.changed.v1",
                family.toString(),
                "{\"familyId\":\"%s\",\"version\":9,\"regionCode\":\"%s\",\"persons\":[\"%s\"],\"components\":[]}"
                        .formatted(family, village, UUID.randomUUID()));
        Sql.until("select region_code from family where family_id = '" + family + "'", village);
    }

    @Test
    void aStageHoldsAFamilyOnce() {
        Road from = Road.in("BPNT", 2019, "53.18").allocate(1_000_000);
        Road to = Road.in("BPNT", 2019, "53.19").allocate(1_000_000);
        UUID family = from.families(2).get(0);
        to.families(1);
        String first = from.computed("2019-03");
        move(family, to.village());
        String second = to.computed("2019-03");
        to.officer.get("/v1/stage-runs/" + second).body("families", is(2));
        from.act(from.officer, first, "submit").statusCode(200);
        to.act(to.officer, second, "submit")
                .statusCode(409)
                .body("type", equalTo("/errors/family-in-another-run"))
                .body("families", is(1));
        to.officer.get("/v1/stage-runs/" + second).body("state", is("COMPUTED"));
        to.conserved();
        to.act(to.officer, second, "compute").statusCode(200).body("families", is(1));
        to.act(to.officer, second, "submit").statusCode(200);

        from.act(from.approver, first, "reject", Map.of("reason", "moved")).statusCode(200);
        to.act(to.approver, second, "reject", Map.of("reason", "moved")).statusCode(200);
        assertEquals(
                0,
                Sql.number(
                        "select count(*) from stage_claim where programme = 'BPNT' and fiscal_year = 2019 and month ="
                                + " 3 and region_code >= '53.18' and region_code < '53.20'"));
        to.act(to.officer, second, "compute").statusCode(200).body("families", is(2));
        to.release(second);
        from.act(from.officer, first, "submit").statusCode(409).body("families", is(1));
        from.act(from.officer, first, "compute").statusCode(200).body("families", is(1));
        from.release(first);
        assertEquals(
                1, Sql.number("select count(*) from payment where stage = '2019-03' and family_id = '" + family + "'"));
        from.conserved();
    }

    @Test
    void theAccountGoesAlongAndTheOldDistrictsBankStillAnswers() {
        Road from = Road.in("BPNT", 2019, "53.21").allocate(1_000_000);
        Road to = Road.in("BPNT", 2019, "53.71").allocate(1_000_000);
        UUID family = from.families(1).get(0);
        String opening = from.batch(from.released("2019-01"));
        List<String> lines = from.paid(opening);
        String number = lines.get(0).split(",", -1)[7];
        from.results(opening, lines).statusCode(201);
        String late = from.batch(from.released("2019-02"));
        move(family, to.village());
        Sql.until("select region_code from family_account where family_id = '" + family + "'", to.village());

        String[] next = to.file(to.batch(to.released("2019-03"))).get(0).split(",", -1);
        assertEquals(number, next[2]);
        assertEquals("false", next[3]);
        assertTrue(from.file(late).get(0).contains("," + number + ",false,"));
        from.results(late, from.paid(late).stream().map(line -> line + number).toList())
                .statusCode(201)
                .body("paid", is(1));
        from.conserved();
    }
}
