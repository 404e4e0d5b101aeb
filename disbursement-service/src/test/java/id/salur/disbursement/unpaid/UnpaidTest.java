package id.salur.disbursement.unpaid;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every member that was not paid is in the list once, with the reason. */
@QuarkusTest
@ServiceTest
class UnpaidTest {
    private final Road road = Road.fresh("PKH", 2020);

    private String reason(String run, UUID family) {
        JsonPath page = road.officer
                .get("/v1/stage-runs/" + run + "/unpaid?limit=500")
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> found = page.getMap("items.find { it.familyId == '" + family + "' }");
        return found == null ? "not in the list" : found.get("reason") + " " + found.get("detail");
    }

    private String decision(UUID family) {
        return Rows.decision(family, road.village(), "SUSPEND", "CIVIL_SERVANT", "2020-01-01");
    }

    @Test
    void everyReasonIsTold() {
        road.allocate(10_000_000);
        List<UUID> families = road.families(7, "SD");
        UUID none = road.families(1).get(0);
        UUID unrated = road.families(1, "KORBAN_PELANGGARAN_HAM_BERAT").get(0);
        UUID ended = road.families(1, "SD").get(0);
        Sql.execute(
                "update membership set status = 'ENDED', ended_on = '2020-01-01' where family_id = '" + ended + "'",
                "update membership set status = 'SUSPENDED' where family_id = '" + families.get(2) + "'",
                decision(families.get(3)));
        String run = road.run("I");
        assertEquals("NOT_YET_COMPUTED null", reason(run, families.get(0)));
        assertEquals("SUSPENDED null", reason(run, families.get(2)));
        road.act(road.officer, run, "compute").statusCode(200);
        road.officer
                .post(
                        "/v1/stage-runs/" + run + "/exclusions",
                        Map.of("familyId", families.get(4), "reason", "verification open"))
                .statusCode(201);
        assertEquals("NOT_RELEASED null", reason(run, families.get(0)));
        road.release(run);
        assertEquals("IN_TRANSIT null", reason(run, families.get(0)));
        String batch = road.batch(run);
        List<String> answers = new ArrayList<>(road.paid(batch));
        String failing = Sql.text(
                "select id from payment where run_id = '" + run + "' and family_id = '" + families.get(1) + "'");
        answers.replaceAll(line -> line.contains(failing)
                ? road.failed(batch, "CARD_DAMAGED").stream()
                        .filter(failed -> failed.contains(failing))
                        .findFirst()
                        .orElseThrow()
                : line);
        road.results(batch, answers).statusCode(201);
        UUID late = road.families(1, "SD").get(0);

        assertEquals("not in the list", reason(run, families.get(0)));
        assertEquals("not in the list", reason(run, ended));
        assertEquals("FAILED CARD_DAMAGED", reason(run, families.get(1)));
        assertEquals("SUSPENDED null", reason(run, families.get(2)));
        assertEquals("HELD_BY_DECISION CIVIL_SERVANT", reason(run, families.get(3)));
        assertEquals("EXCLUDED verification open", reason(run, families.get(4)));
        assertEquals("NO_COMPONENT null", reason(run, none));
        assertEquals("NO_RATE null", reason(run, unrated));
        assertEquals("LATE null", reason(run, late));
        road.officer
                .get("/v1/stage-runs/" + run + "/unpaid/counts")
                .statusCode(200)
                .body("FAILED", is(1))
                .body("EXCLUDED", is(1))
                .body("LATE", is(1))
                .body("IN_TRANSIT", is(0))
                .body("total", is(7));
        pagesHoldEachOnce(run);
    }

    private void pagesHoldEachOnce(String run) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = road.officer
                    .get("/v1/stage-runs/" + run + "/unpaid?limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.familyId"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertEquals(7, seen.size());
        assertEquals(7, new HashSet<>(seen).size());
        road.officer.get("/v1/stage-runs/" + run + "/unpaid?cursor=bm9uc2Vuc2U").spec(refused(400, "invalid-cursor"));
    }
}
