package id.salur.disbursement.aid;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Aid by application, from proposal through the bank's answer to paid. */
@QuarkusTest
@ServiceTest
class AidJourneyTest {
    @Test
    void aGroupOfTenIsPaidTwentyMillion() {
        Applicants kube = new Applicants("KUBE", 2018, "16.01");
        kube.road.allocate(50_000_000);
        String ten = kube.approved(kube.families(10), 2_000_000);
        String five = kube.approved(kube.families(5), 2_000_000);
        kube.propose(kube.families(6), 2_000_000).statusCode(201);
        String run = kube.road.computed("ONCE");
        kube.road
                .officer
                .get("/v1/stage-runs/" + run)
                .body("families", is(15))
                .body("payees", is(2))
                .body("amount", is(30_000_000));
        String entitlement =
                Sql.text("select id from entitlement where run_id = '" + run + "' and family_id = '" + ten + "'");
        kube.road
                .officer
                .get("/v1/entitlements/" + entitlement)
                .body("amount", is(20_000_000))
                .body("lines.component", equalTo(List.of("MEMBER")))
                .body("lines[0].rateId", is("KUBE-2015"))
                .body("lines[0].legalBasis", is("source 000"))
                .body("facts.quantity", is(10))
                .body("facts.unitCost", is(2_000_000));
        kube.road.release(run);
        noFamilyIsNamed(kube.road, kube.road.batch(run));
        kube.paid(run);
        kube.road
                .officer
                .get("/v1/aid-applications/" + ten)
                .statusCode(200)
                .body("application.amount", is(20_000_000))
                .body("familyIds.size()", is(10))
                .body("payments.state", equalTo(List.of("PAID")))
                .body("payments.amount", equalTo(List.of(20_000_000)));
        assertEquals(30_000_000, kube.road.settled());
        kube.road.conserved();
        nobodyIsTold(kube.road, List.of(ten, five));

        String late = kube.approved(kube.families(5), 2_000_000);
        String supplement = created(kube.road.supplementary("ONCE"));
        kube.road
                .officer
                .get("/v1/stage-runs/" + run + "/unpaid")
                .body("items.familyId", equalTo(List.of(late)))
                .body("items.reason", equalTo(List.of("LATE")));
        kube.road
                .act(kube.road.officer, supplement, "compute")
                .body("families", is(5))
                .body("payees", is(1))
                .body("amount", is(10_000_000));
    }

    /** Who looks for the id of an application in the registry finds nobody. */
    private static void noFamilyIsNamed(Road road, String batch) {
        assertEquals(
                List.of("", ""),
                road.file(batch).stream().map(line -> line.split(",", -1)[5]).toList());
        String message = road.bank
                .xml("/v1/batches/" + batch + "/file")
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(message.contains("<Cdtr><Nm>KUBE 10</Nm></Cdtr>"), message);
        assertFalse(message.contains("SALUR-FAMILY"), message);
    }

    /** The registry knows no membership of a group: an event about it would be a poison. */
    private static void nobodyIsTold(Road road, List<String> applications) {
        Road told = road.also("BPNT", 2019).allocate(1_000_000);
        UUID family = told.families(1).get(0);
        String run = told.released("2019-01");
        String batch = told.batch(run);
        told.results(batch, told.paid(batch)).statusCode(201);
        Sql.until("select count(*) from outbox", "0");
        List<String> keys = TestEvents.received("salur.disbursement.payment").stream()
                .map(TestEvents.Seen::key)
                .toList();
        assertTrue(keys.contains(family.toString()));
        assertTrue(applications.stream().noneMatch(keys::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "UEP, 2022, 1, 3000000, 16.02",
        "RUTILAHU, 2018, 1, 15000000, 16.02",
        "SARLING, 2019, 0, 100000000, 16.02",
        "BANSOS_KK, 2022, 1, 600000, 16.02"
    })
    void whatFailsIsFollowedUpAndPaid(String programme, int year, int members, long cost, String district) {
        Applicants aid = new Applicants(programme, year, district);
        aid.road.allocate(cost);
        String id = aid.approved(aid.families(members), cost);
        String run = aid.road.released("ONCE");
        String batch = aid.road.batch(run);
        aid.road.results(batch, aid.road.failed(batch, "TECHNICAL")).statusCode(201);
        aid.road
                .officer
                .get("/v1/stage-runs/" + run + "/unpaid")
                .body("items.reason", equalTo(List.of("FAILED")))
                .body("items.detail", equalTo(List.of("TECHNICAL")));
        String followUp = aid.road.followUp(aid.road.officer, run);
        aid.road.release(followUp);
        aid.paid(followUp);
        aid.road
                .officer
                .get("/v1/aid-applications/" + id)
                .body("payments.state", equalTo(List.of("FOLLOWED_UP", "PAID")));
        assertEquals(cost, aid.road.settled());
        aid.road.conserved();
    }

    @Test
    void aGuaranteeIsPaidEachMonthWhileItHolds() {
        Applicants aid = new Applicants("JAMINAN_SOSIAL_PMKS", 2022, "16.03");
        aid.road.allocate(10_000_000);
        List<UUID> families = aid.families(2);
        aid.approved(aid.propose(families.subList(0, 1), 300_000L, Map.of("validUntil", "2022-02-28")));
        String open = aid.approved(aid.propose(families.subList(1, 2), 300_000L, Map.of()));
        for (Map.Entry<String, Integer> month :
                Map.of("2022-01", 2, "2022-03", 1).entrySet()) {
            String run = aid.road.computed(month.getKey());
            aid.road.officer.get("/v1/stage-runs/" + run).body("families", is(month.getValue()));
        }
        String next = Road.in("JAMINAN_SOSIAL_PMKS", 2023, "16.03").computed("2023-01");
        aid.road.officer.get("/v1/stage-runs/" + next).body("families", is(1));
        aid.act(aid.road.officer, open, "close", Map.of("reason", "moved to a home"))
                .statusCode(200);
        aid.road.act(aid.road.officer, next, "compute").body("families", is(0));
    }

    @Test
    void threePeopleHaveAHand() {
        Applicants aid = new Applicants("UEP", 2022, "16.04");
        String id = aid.propose(aid.families(1), 3_000_000)
                .statusCode(201)
                .body("state", is("PROPOSED"))
                .extract()
                .path("id");
        String proposer = Sql.text("select proposed_by from aid_application where id = '" + id + "'");
        aid.act(aid.road.person(proposer, "district-officer"), id, "verify", null)
                .spec(refused(409, "same-person"));
        aid.act(aid.road.approver, id, "approve", null).spec(refused(409, "illegal-transition"));
        aid.act(aid.road.person("wide", "district-officer", "approver"), id, "verify", null)
                .statusCode(200);
        aid.act(aid.road.person("wide", "district-officer", "approver"), id, "approve", null)
                .spec(refused(409, "same-person"));
        aid.act(aid.road.person(proposer, "approver"), id, "approve", null).statusCode(409);
        aid.act(aid.road.approver, id, "approve", null).statusCode(200).body("state", is("APPROVED"));
    }

    @Test
    void whatIsGivenInKindIsCountedByReceipts() {
        Applicants aid = new Applicants("LOGISTIK_BENCANA", 2016, "16.05");
        Map<String, Object> items = Map.of(
                "items",
                List.of(
                        Map.of("item", "blanket", "unit", "piece", "quantity", 40),
                        Map.of("item", "rice", "unit", "kg", "quantity", 500)));
        String id = aid.approved(aid.propose(aid.families(3), null, items));
        aid.road.officer.get("/v1/aid-applications/" + id).body("application.amount", nullValue());
        aid.handOver(id, receipt("BAST-1", 1, 30, 2, 500))
                .statusCode(201)
                .body("items.remaining", equalTo(List.of(10, 0)));
        aid.handOver(id, receipt("BAST-1", 1, 1, 1, 1)).spec(refused(409, "receipt-used"));
        aid.handOver(id, receipt("BAST-2", 1, 6, 1, 5)).spec(refused(422, "more-than-planned"));
        aid.handOver(id, receipt("BAST-2", 1, 6, 3, 1)).spec(refused(422, "more-than-planned"));
        aid.handOver(id, receipt("BAST-2", 1, 6, 1, 3))
                .statusCode(201)
                .body("items.handedOver", equalTo(List.of(39, 500)));
        aid.road
                .officer
                .get("/v1/aid-items?programme=LOGISTIK_BENCANA&fiscalYear=2016&regionCode=16.05")
                .statusCode(200)
                .body("items.item", equalTo(List.of("blanket", "rice")))
                .body("items.planned", equalTo(List.of(40, 500)))
                .body("items.handedOver", equalTo(List.of(39, 500)))
                .body("items.remaining", equalTo(List.of(1, 0)))
                .body("items.holds", equalTo(List.of(true, true)));
        Sql.execute("update aid_item set handed_over = 38 where application_id = '" + id + "' and ordinal = 1");
        aid.road
                .officer
                .get("/v1/aid-items?programme=LOGISTIK_BENCANA&fiscalYear=2016&regionCode=16.05")
                .body("items.holds", equalTo(List.of(false, true)));
        aid.road.open("ONCE").spec(refused(422, "paid-in-kind"));
    }

    private static Map<String, Object> receipt(String number, int first, int quantity, int second, int other) {
        return Map.of(
                "handedOn",
                "2016-08-20",
                "receipt",
                number,
                "items",
                List.of(Map.of("ordinal", first, "quantity", quantity), Map.of("ordinal", second, "quantity", other)));
    }

    @Test
    void theApplicationsOfAFamily() {
        Applicants kube = new Applicants("KUBE", 2018, "16.02");
        List<UUID> five = kube.families(5);
        String theirs = kube.approved(five, 2_000_000);
        kube.propose(kube.families(5), 2_000_000).statusCode(201);
        kube.road.officer.get("/v1/aid-applications?programme=KUBE").body("items.size()", is(2));
        kube.road
                .officer
                .get("/v1/aid-applications?familyId=" + five.get(3))
                .statusCode(200)
                .body("items.id", equalTo(List.of(theirs)));
        kube.road
                .officer
                .get("/v1/aid-applications?state=PROPOSED&familyId=" + five.get(3))
                .body("items.size()", is(0));
        Api.as("facilitator", "16.10")
                .get("/v1/aid-applications?familyId=" + five.get(3))
                .body("items.size()", is(0));
    }
}
