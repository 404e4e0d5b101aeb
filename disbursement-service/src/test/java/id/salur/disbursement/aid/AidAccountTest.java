package id.salur.disbursement.aid;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The account of a group is corrected as that of a family is. */
@QuarkusTest
@ServiceTest
class AidAccountTest {
    @Test
    void aGroupWhoseAccountWasRefusedIsPaidAfterTwoPeopleCorrectedIt() {
        Applicants kube = new Applicants("KUBE", 2018, "16.11");
        Road road = kube.road;
        road.allocate(50_000_000);
        String group = kube.approved(kube.families(10), 2_000_000);
        String run = road.released("ONCE");
        road.results(road.batch(run), road.failed(road.batch(run), "ACCOUNT_NUMBER_WRONG"))
                .statusCode(201);
        road.officer
                .request()
                .post("/v1/stage-runs/" + run + "/follow-up")
                .then()
                .statusCode(409)
                .body("type", equalTo("/errors/nothing-to-follow-up"));
        String correction = road.officer
                .post(
                        "/v1/account-corrections",
                        Map.of(
                                "familyId",
                                group,
                                "bank",
                                "BRI",
                                "accountNumber",
                                "001611000456",
                                "reason",
                                "seen in the book"))
                .statusCode(201)
                .body("familyId", is(group))
                .extract()
                .path("id");
        road.approver
                .command("/v1/account-corrections/" + correction + "/approve", "\"1\"")
                .statusCode(200);
        String followUp = road.followUp(road.officer, run);
        road.officer.get("/v1/stage-runs/" + followUp).body("payees", is(1)).body("families", is(10));
        road.release(followUp);
        List<String> lines = road.file(road.batch(followUp));
        assertTrue(lines.get(0).contains(",001611000456,false,20000000,"), lines.toString());
        road.conserved();
    }
}
