package id.salur.launcher.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Walk;
import id.salur.launcher.verify.Exports;
import id.salur.verifier.BookVerdict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What must hold in a regency whenever nothing is on its way, whatever was killed before. */
record Books(RunningStack stack, Road road, Walk walk, String area) {

    private static final String SETTLED = "salur.disbursement.payment.settled.v1";

    /** Waits until nothing is on its way, then checks all. */
    void check(String name) throws SQLException, IOException {
        new Stillness(stack).awaitIt();
        everySettledPaymentIsToldOnce();
        everySettledPaymentHasOneRecheck();
        everyResultFileIsPostedOnce();
        walk.proveTheBooks();
        theExportsVerify();
        walk.compareDigests();
        RunningStack.assertAllHold(road, name);
        noDeadLetters();
    }

    /** By its payment id there is one event of it, even if that was published twice. */
    private void everySettledPaymentIsToldOnce() throws SQLException, IOException {
        Map<UUID, Long> paid = disbursement()
                .numbers(
                        "select id, 1 from payment where state = 'PAID' and programme = 'PKH' and region_code like ?",
                        like());
        Map<UUID, Long> told =
                stack.topic("salur.disbursement.payment").events(SETTLED, "paymentId").entrySet().stream()
                        .map(event -> Map.entry(UUID.fromString(event.getKey()), (long)
                                event.getValue().size()))
                        .filter(event -> event.getValue() != 1 || paid.containsKey(event.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(paid, told, "events of payments");
    }

    /** Per family there are as many decisions as settled payments, in registry, and the same ones in disbursement. */
    private void everySettledPaymentHasOneRecheck() throws SQLException {
        Map<UUID, Long> paid = disbursement().numbers("""
                select family_id, count(*) from payment where state = 'PAID' and region_code like ? group by family_id\
                """, like());
        Map<UUID, Long> judged = registry().numbers("""
                select family_id, count(*) from recheck where cause_type = ? and region_code like ? group by family_id\
                """, SETTLED, like());
        Map<UUID, Long> known = disbursement().numbers("""
                select family_id, count(*) from decision where region_code like ? group by family_id\
                """, like());
        assertEquals(paid, judged, "re-checks after settled payments");
        assertEquals(judged, known, "decisions known to disbursement");
        assertEquals(paid.size(), walk.decisionsKnownToGraduation(), "families whose last decision graduation knows");
    }

    /** A file that tells of many batches is posted once for each of them. */
    private void everyResultFileIsPostedOnce() throws SQLException {
        assertEquals(
                disbursement().number("""
                        select count(*) from (
                          select distinct l.file_id, p.batch_id from result_line l join payment p on p.id = l.payment_id
                          where l.outcome in ('PAID', 'FAILED', 'UNDERPAID', 'OVERPAID', 'RETURNED', 'REVERSED') and p.region_code like ?)\
                        """, like()),
                disbursement().number("""
                        select count(*) from ledger_transaction where reason = 'RECONCILIATION' and region_code like ?\
                        """, like()),
                "postings of files, one a batch");
    }

    private void theExportsVerify() throws IOException {
        for (BookVerdict verdict :
                Exports.books(road.services().disbursement(), null).verdicts()) {
            assertEquals(List.of(), verdict.findings(), verdict.head().book());
        }
    }

    private void noDeadLetters() {
        Road.Services services = road.services();
        for (Service service :
                List.of(services.registry(), services.disbursement(), services.training(), services.graduation())) {
            List<JsonNode> dead = service.as(Person.operator()).all("/v1/dead-letters");
            assertEquals(List.of(), dead, "dead letters of " + service.name());
        }
    }

    private Database disbursement() {
        return stack.database("disbursement");
    }

    private Database registry() {
        return stack.database("registry");
    }

    private String like() {
        return area + "%";
    }
}
