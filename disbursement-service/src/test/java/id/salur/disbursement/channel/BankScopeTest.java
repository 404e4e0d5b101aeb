package id.salur.disbursement.channel;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bank acts on its own batches, and cannot send money elsewhere. */
@QuarkusTest
@ServiceTest
class BankScopeTest {
    @Test
    void theBatchOfAnotherBankDoesNotExist() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(1);
        String run = road.released("2019-01");
        String batch = road.batch(run);
        byte[] results = Road.csv(road.paid(batch)).getBytes(StandardCharsets.UTF_8);
        for (Api other : List.of(
                road.person("bni", "bank", "bank:BNI"),
                road.person("nameless", "bank"),
                road.person("both", "bank", "bank:BNI", "auditor"))) {
            other.get("/v1/batches/" + batch).statusCode(404);
            other.get("/v1/batches/" + batch + "/file").statusCode(404);
            other.get("/v1/batches/" + batch + "/discrepancies").statusCode(404);
            other.csv("/v1/batches/" + batch + "/results", results).statusCode(404);
            other.get("/v1/stage-runs/" + run + "/batches").statusCode(200).body("items.size()", is(0));
        }
        road.person("auditor", "auditor").get("/v1/batches/" + batch).statusCode(200);
        road.person("x", "bank:BRI").get("/v1/batches/" + batch).statusCode(403);
        Api bri = road.person("bri", "bank", "bank:BRI");
        bri.get("/v1/stage-runs/" + run + "/batches").body("items.size()", is(1));
        bri.csv("/v1/batches/" + batch + "/results", results).statusCode(201);
        road.conserved();
    }

    @Test
    void anOpenAccountKeepsItsNumber() {
        Road road = Road.fresh("BPNT", 2019).allocate(1_000_000);
        road.families(1);
        String first = road.batch(road.released("2019-01"));
        List<String> opening = road.paid(first);
        String number = opening.get(0).split(",", -1)[7];
        road.results(first, opening).statusCode(201);
        String second = road.batch(road.released("2019-02"));
        road.results(
                        second,
                        road.paid(second).stream()
                                .map(line -> line + "99887766")
                                .toList())
                .statusCode(201)
                .body("paid", is(1));
        assertEquals(number, numberFor(road, "2019-03"));
        Sql.execute("update family_account set state = 'FAILED', number = null where region_code = '" + road.village()
                + "'");
        String third = road.batch(road.released("2019-04"));
        road.results(third, road.paid(third)).statusCode(201);
        assertNotEquals("", numberFor(road, "2019-05"), "an account that failed may be opened anew");
    }

    private static String numberFor(Road road, String month) {
        return road.file(road.batch(road.released(month))).get(0).split(",", -1)[2];
    }
}
