package id.salur.disbursement.proof;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Exports;
import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.verifier.BookVerdict;
import id.salur.verifier.Check;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The service and the verifier, which share no code, agree on every text and hash; and who may read an export. */
@QuarkusTest
@ServiceTest
class LedgerExportTest {
    private static final String BOOK = "/v1/ledger/export?programme=BPNT&fiscalYear=2017";

    @Test
    void aBookWithEveryKindOfTransactionVerifies() {
        Road road = Road.fresh("BPNT", 2017).allocate(10_000_000);
        road.families(7);
        String taken = road.computed("2017-01");
        road.act(road.officer, taken, "submit").statusCode(200);
        road.act(road.officer, taken, "cancel").statusCode(200);
        String run = road.released("2017-01");
        String batch = road.batch(run);
        List<String> results = road.paid(batch);
        List<String> failing = road.failed(batch, "ACCOUNT_CLOSED");
        road.results(batch, List.of(results.get(0), results.get(1), failing.get(2), failing.get(3)))
                .statusCode(201);
        road.results(batch, List.of(results.get(4).replace(",PAID,110000,", ",PAID,100000,")))
                .statusCode(201)
                .body("underPaid", equalTo(1));
        String followUp = road.followUp(road.officer, run);
        road.act(road.officer, followUp, "submit").statusCode(200);
        String waiting = road.computed("2017-02");
        road.act(road.officer, waiting, "submit").statusCode(200);

        BookVerdict verdict = Exports.verdict("BPNT", 2017);
        assertEquals(List.of(), verdict.findings());
        for (Check check : Check.values()) {
            assertTrue(check == Check.KNOWN_HEAD || verdict.compared().get(check) > 0, check::claim);
        }
        assertEquals("1", Sql.text("""
                        select count(*) from ledger_seal s where programme = 'BPNT' and fiscal_year = 2017
                          and not exists (select from posting p where p.transaction_id = s.transaction_id)"""), "what came short moved no money and is sealed");
        Exports.AUDITOR
                .get("/v1/ledger/books")
                .body("items.headHash", hasItem(verdict.head().hash()));
        Exports.AUDITOR.get("/v1/ledger/books?limit=1").statusCode(200).body("items.size()", equalTo(1));
        String text = new String(Exports.of("BPNT", 2017), StandardCharsets.UTF_8);
        assertFalse(text.contains("family"), "nothing about families");
        road.conserved();
    }

    @Test
    void aPartOfTheNationIsRefused() {
        Api province = Api.as("auditor", "35", "53");
        for (String path : List.of(BOOK, "/v1/ledger/books")) {
            province.get(path).spec(refused(403, "whole-nation-required"));
            Api.as("district-officer", "ID").get(path).spec(refused(403, "role-not-allowed"));
        }
        Exports.AUDITOR.get("/v1/ledger/export?programme=BPNT&fiscalYear=2016").statusCode(404);
        Exports.AUDITOR.get("/v1/ledger/export?programme=BPNT").statusCode(400);
    }
}
