package id.salur.disbursement.approval;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who may approve, the ways out of an approved run, and what a release needs. */
@QuarkusTest
@ServiceTest
class ApprovalTest {
    private static long left(Road road) {
        return Sql.number("select balance from account where kind = 'REGENCY' and region_code = '" + road.district
                + "' and programme = '" + road.programme + "' and fiscal_year = " + road.year);
    }

    @Test
    void anApprovedRunCanStillBeRejectedOrCancelled() {
        Road road = Road.fresh("BPNT", 2019).allocate(500_000);
        road.families(2);
        String run = road.computed("2019-01");
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.approver, run, "approve").statusCode(200);
        assertEquals(500_000 - 2 * 110_000, left(road));
        road.act(road.officer, run, "reject", Map.of("reason", "x")).spec(refused(403, "role-not-allowed"));
        road.act(road.approver, run, "reject", Map.of("reason", "a wrong list"))
                .statusCode(200)
                .body("state", is("COMPUTED"))
                .body("approvedBy", nullValue());
        assertEquals(500_000, left(road));
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(road.approver, run, "approve").statusCode(200);
        road.act(road.officer, run, "cancel").statusCode(200).body("state", is("CANCELLED"));
        assertEquals(500_000, left(road));
        road.conserved();
        road.released("2019-01");
    }

    @Test
    void whoComputedOrSubmittedOrOpenedTheFollowUpDoesNotApprove() {
        Road road = Road.fresh("BPNT", 2019).allocate(500_000);
        road.families(1);
        Api ana = road.person("ana", "district-officer", "approver");
        Api budi = road.person("budi", "district-officer", "approver");
        Api citra = road.person("citra", "approver");
        String run = road.run("2019-01");
        road.act(ana, run, "compute").statusCode(200);
        road.act(budi, run, "submit").statusCode(200);
        road.act(ana, run, "approve").spec(refused(409, "same-person"));
        road.act(budi, run, "approve").spec(refused(409, "same-person"));
        road.act(citra, run, "reject", Map.of("reason", "again")).statusCode(200);
        road.act(budi, run, "compute").statusCode(200);
        road.act(budi, run, "submit").statusCode(200);
        road.act(budi, run, "approve").spec(refused(409, "same-person"));
        road.act(ana, run, "approve").statusCode(200);
        road.act(road.officer, run, "release", Map.of("sp2dNumber", "64.02/1", "releasedOn", "2019-01-25"))
                .statusCode(200);
        String batch = road.batch(run);
        road.results(batch, road.failed(batch, "CARD_DAMAGED")).statusCode(201);
        String followUp = road.followUp(ana, run);
        road.act(budi, followUp, "submit").statusCode(200);
        road.act(ana, followUp, "approve").spec(refused(409, "same-person"));
        road.act(citra, followUp, "approve").statusCode(200);
    }

    @Test
    void aReleaseNeedsANumberOfItsOwnAndADateOfTheseYears() {
        Road road = Road.fresh("BPNT", 2019).allocate(500_000);
        road.families(1);
        String first = road.computed("2019-01");
        String second = road.computed("2019-02");
        for (String run : new String[] {first, second}) {
            road.act(road.officer, run, "submit").statusCode(200);
            road.act(road.approver, run, "approve").statusCode(200);
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        release(road, first, "64.03/1", today.plusDays(9)).spec(refused(400, "invalid-date"));
        release(road, first, "64.03/1", LocalDate.of(2018, 12, 31)).spec(refused(400, "invalid-date"));
        release(road, first, "64.03/1", LocalDate.of(2019, 1, 1)).statusCode(200);
        release(road, second, "64.03/1", today).spec(refused(409, "sp2d-used"));
        road.officer.get("/v1/stage-runs/" + second).body("state", is("APPROVED"));
        release(road, second, "64.03/2", today.plusDays(6)).statusCode(200);
        String batch = road.batch(first);
        road.results(batch, road.failed(batch, "CARD_DAMAGED")).statusCode(201);
        String followUp = road.followUp(road.officer, first);
        road.act(road.officer, followUp, "submit").statusCode(200);
        road.act(road.approver, followUp, "approve").statusCode(200);
        release(road, followUp, "64.03/1", today).statusCode(200);
    }

    /** A number that a run of another region has: told, for it is unique in the nation, and nothing else is. */
    @Test
    void aNumberOfAnotherRegionIsRefusedWithoutTellingWhose() {
        Road here = Road.fresh("BPNT", 2019).allocate(500_000);
        Road there = Road.fresh("BPNT", 2019).allocate(500_000);
        String[] runs = new String[2];
        for (int i = 0; i < 2; i++) {
            Road road = i == 0 ? there : here;
            road.families(1);
            runs[i] = road.computed("2019-01");
            road.act(road.officer, runs[i], "submit").statusCode(200);
            road.act(road.approver, runs[i], "approve").statusCode(200);
        }
        LocalDate on = LocalDate.of(2019, 1, 25);
        release(there, runs[0], "SHARED/1", on).statusCode(200);
        Map<String, Object> told = release(here, runs[1], "SHARED/1", on)
                .spec(refused(409, "sp2d-used"))
                .body("sp2dNumber", equalTo("SHARED/1"))
                .extract()
                .path("$");
        assertEquals(Set.of("type", "title", "status", "detail", "correlationId", "sp2dNumber"), told.keySet());
        assertFalse(told.toString().contains(there.district) || told.toString().contains(runs[0]));
    }

    private static ValidatableResponse release(Road road, String run, String number, LocalDate on) {
        return road.act(road.officer, run, "release", Map.of("sp2dNumber", number, "releasedOn", on.toString()));
    }

    @Test
    void aFollowUpWaitsForTheRunThatItFollows() throws Exception {
        Road road = Road.fresh("BPNT", 2019).allocate(500_000);
        road.families(1);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        road.results(batch, road.failed(batch, "CARD_DAMAGED")).statusCode(201);
        String followUp = road.followUp(road.officer, run);
        for (String action : new String[] {"submit", "reject", "submit", "cancel"}) {
            waits(road, run, followUp, action);
        }
        road.conserved();
    }

    private static void waits(Road road, String origin, String followUp, String action) throws Exception {
        String etag = road.etag(followUp);
        Api as = action.equals("reject") ? road.approver : road.officer;
        String path = "/v1/stage-runs/" + followUp + "/" + action;
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection holder = PostgresResource.owner();
                Statement lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select from stage_run where id = '" + origin + "' for update");
            Future<Integer> answer = thread.submit(() -> (action.equals("reject")
                            ? as.command(path, etag, Map.of("reason", "no"))
                            : as.command(path, etag))
                    .extract()
                    .statusCode());
            Sql.until("select exists (select from pg_locks where not granted)", "t");
            assertFalse(answer.isDone(), action);
            holder.rollback();
            assertEquals(200, answer.get(), action);
        } finally {
            thread.shutdown();
        }
    }
}
