package id.salur.disbursement.report;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.disbursement.payment.PaymentState;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sums that reports read are always those of the payments, whatever changed them. */
@QuarkusTest
@ServiceTest
class RealisationCellTest {
    /** Every cell that differs from its payments; of all tests that ran before, too. */
    private static final String DIFFERENCES = """
        select coalesce(string_agg(concat_ws(' ', run_id, region_code, bank, state, reason, c.payments, p.payments, c.amount, p.amount, c.paid, p.paid, c.families, p.families), E'\\n'), '')
        from realisation_cell c
        full join (select run_id, region_code, bank, state, coalesce(reason, '') as reason, programme, fiscal_year, stage,
                          count(*) as payments, sum(amount) as amount, sum(paid_amount) as paid,
                          sum(families) as families
                   from payment group by run_id, region_code, bank, state, coalesce(reason, ''), programme, fiscal_year, stage) p
          using (run_id, region_code, bank, state, reason, programme, fiscal_year, stage)
        where c.fiscal_year is distinct from 2099
          and (coalesce(c.payments, 0) <> coalesce(p.payments, 0) or coalesce(c.amount, 0) <> coalesce(p.amount, 0)
               or coalesce(c.paid, 0) <> coalesce(p.paid, 0) or coalesce(c.families, 0) <> coalesce(p.families, 0))\
        """;

    private static void agree() {
        assertEquals("", Sql.text(DIFFERENCES));
    }

    @Test
    void theSumsFollowAPaymentThroughAllItsStates() {
        Road road = Road.in("BPNT", 2019, "71.01").allocate(10_000_000);
        road.families(6);
        String run = road.released("2019-01");
        agree();
        String batch = road.batch(run);
        List<String> lines = new ArrayList<>(road.paid(batch));
        lines.set(0, failed(lines.get(0), "CARD_DAMAGED"));
        lines.set(1, failed(lines.get(1), "MOVED"));
        lines.set(2, lines.get(2).replace(",110000,", ",100000,"));
        lines.set(3, lines.get(3).replace(",110000,", ",120000,"));
        road.results(batch, lines).statusCode(201).body("underPaid", is(1)).body("overPaid", is(1));
        agree();
        String followUp = road.followUp(road.officer, run);
        road.act(road.officer, followUp, "submit").statusCode(200);
        agree();
        road.act(road.approver, followUp, "approve").statusCode(200);
        road.act(
                        road.officer,
                        followUp,
                        "release",
                        Map.of("sp2dNumber", "SP2D/" + followUp, "releasedOn", "2019-01-26"))
                .statusCode(200);
        agree();
        String again = road.batch(followUp);
        road.results(again, road.failed(again, "NOT_FOUND")).statusCode(201);
        road.correct(followUp, "RETURN", null, "2019-03-01");
        agree();
        assertEquals(
                2 * 110_000,
                Sql.number("select sum(amount) from realisation_cell where region_code like '71.01.%' and state ="
                        + " 'RETURNED'"));
        Sql.execute("update payment set reason = 'OTHER' where region_code like '71.01.%' and state = 'RETURNED'");
        agree();
    }

    private static String failed(String line, String reason) {
        String[] f = line.split(",", -1);
        return f[0] + "," + f[1] + ",FAILED,," + reason + ",2019-01-28,,";
    }

    /** Of the bank; each sends one file, for one caller may not take all places. */
    private static Api clerk(String batch) {
        return Api.with(Tokens.of(List.of("bank", "bank:BRI", "bank:BNI"), List.of("71.02"), "clerk of " + batch));
    }

    @Test
    void resultFilesOfManyBatchesAtOnceWaitForNobody() {
        Road road = Road.in("BPNT", 2019, "71.02").allocate(100_000_000);
        Sql.execute(
                "insert into payment_channel (region_code, valid_from, bank, confirmed) values ('71.02.02', '2007-01-01', 'BNI', false)");
        for (int i = 0; i < 20; i++) {
            road.family("71.02.01.200" + i % 5);
            road.family("71.02.02.200" + i % 5);
        }
        Map<String, List<String>> paid = new HashMap<>();
        for (String month : List.of("2019-01", "2019-02")) {
            String run = road.released(month);
            List<String> batches = road.bank
                    .get("/v1/stage-runs/" + run + "/batches")
                    .extract()
                    .path("items.id");
            for (String batch : batches) {
                paid.put(batch, road.paid(batch));
            }
        }
        List<Integer> answers = AtOnce.statuses(paid.keySet(), batch -> clerk(batch)
                .csv(
                        "/v1/batches/" + batch + "/results",
                        Road.csv(paid.get(batch)).getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(201, 201, 201, 201), answers);
        agree();
        assertEquals(80 * 110_000, road.settled());
    }

    @Test
    void everyStateHasItsPlace() {
        List<String> placed = List.of(
                Sql.text("select string_agg(state, ',') from payment_position").split(","));
        for (PaymentState state : PaymentState.values()) {
            assertTrue(placed.contains(state.name()), state + " needs a row in payment_position");
        }
    }
}
