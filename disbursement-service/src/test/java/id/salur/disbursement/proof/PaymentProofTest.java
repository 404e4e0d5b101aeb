package id.salur.disbursement.proof;

import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.verifier.InclusionProof;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each payment proves itself with what the answer says alone. */
@QuarkusTest
@ServiceTest
class PaymentProofTest {
    @Test
    void eachPaymentOfABatchOfAnySizeProvesItself() {
        Road road = Road.fresh("BPNT", 2017).allocate(100_000_000);
        for (String month : List.of("2017-01", "2017-02", "2017-03", "2017-04")) {
            road.families(month.equals("2017-01") ? 1 : 2);
            String run = road.released(month);
            List<String> ids = road.officer
                    .get("/v1/payments?runId=" + run)
                    .statusCode(200)
                    .extract()
                    .path("items.id");
            for (String id : ids) {
                String proof = road.officer
                        .get("/v1/payments/" + id + "/proof")
                        .statusCode(200)
                        .extract()
                        .asString();
                assertEquals(Optional.empty(), InclusionProof.read(proof).fault(), proof);
                assertTrue(InclusionProof.read(proof.replace("|110000", "|110001"))
                        .fault()
                        .isPresent());
                assertTrue(InclusionProof.read(proof.replace("|RELEASE|", "|RETURN|"))
                        .fault()
                        .isPresent());
            }
        }
    }

    @Test
    void whoSeesThePaymentOnlySeesNoTransaction() {
        Road road = Road.fresh("BPNT", 2017).allocate(1_000_000);
        road.families(3);
        String run = road.released("2017-01");
        String id = road.officer.get("/v1/payments?runId=" + run).extract().path("items[1].id");
        String proof = Api.as("facilitator", road.village())
                .get("/v1/payments/" + id + "/proof")
                .statusCode(200)
                .body("seal", nullValue())
                .extract()
                .asString();
        assertEquals(Optional.empty(), InclusionProof.read(proof).fault());
        Api.as("facilitator", road.district + ".02")
                .get("/v1/payments/" + id + "/proof")
                .statusCode(404);
    }
}
