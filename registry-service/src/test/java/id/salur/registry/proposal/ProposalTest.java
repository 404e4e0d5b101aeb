package id.salur.registry.proposal;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.APPROVER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.admit;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static id.salur.registry.Office.told;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class ProposalTest {
    private static String propose(String family, String programme) {
        return OFFICER.post("/v1/proposals", Map.of("familyId", family, "programme", programme))
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
    }

    @Test
    void aProposalBecomesAMembership() {
        String family = register(family(2, head(), pupil()));
        String id = propose(family, "PKH");
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .spec(refused(409, "illegal-transition"));
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of())
                .statusCode(200)
                .body("state", equalTo("VERIFIED"));
        APPROVER.command("/v1/proposals/" + id + "/approve", "\"1\"", Map.of("on", "2019-01-01"))
                .spec(refused(412, "stale-etag"));
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("startsOn", equalTo("2019-01-01"));
        OFFICER.get("/v1/families/" + family + "/memberships")
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("ACTIVE"))
                .body("items[0].startedOn", equalTo("2019-01-01"));
        OFFICER.get("/v1/families/" + family).body("version", equalTo(2));
        OFFICER.post("/v1/proposals", Map.of("familyId", family, "programme", "PKH"))
                .spec(refused(409, "already-a-member"));
    }

    @Test
    void whatAFamilyHasIsFoundByTheFamily() {
        String family = Office.member("PKH");
        String other = Office.member("PKH");
        propose(family, "BPNT");
        OFFICER.get("/v1/memberships?familyId=" + family)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].familyId", equalTo(family))
                .body("items[0].programme", equalTo("PKH"));
        OFFICER.get("/v1/memberships?status=ENDED&familyId=" + family).body("items", hasSize(0));
        OFFICER.get("/v1/proposals?familyId=" + family)
                .statusCode(200)
                .body("items.programme", equalTo(List.of("PKH", "BPNT")));
        OFFICER.get("/v1/proposals?state=PROPOSED&familyId=" + family).body("items", hasSize(1));
        OFFICER.get("/v1/proposals?state=PROPOSED&familyId=" + other).body("items", hasSize(0));
        Office.FAR_OFFICER.get("/v1/memberships?familyId=" + family).body("items", hasSize(0));
        Office.FAR_OFFICER.get("/v1/proposals?familyId=" + family).body("items", hasSize(0));
    }

    @Test
    void whoVerifiedCannotApprove() {
        String id = propose(register(family(2, head(), pupil())), "PKH");
        callerOf("same", "facilitator", "53.15")
                .post("/v1/proposals/" + id + "/verify", Map.of())
                .statusCode(200);
        callerOf("same", "approver", "53.15")
                .get("/v1/proposals/" + id)
                .body("availableActions", equalTo(List.of("REJECT")))
                .body("unavailableActions.action", equalTo(List.of("VERIFY", "APPROVE")))
                .body("unavailableActions.reason", equalTo(List.of("role-not-allowed", "same-person")));
        callerOf("another", "approver", "53.15")
                .get("/v1/proposals/" + id)
                .body("availableActions", equalTo(List.of("APPROVE", "REJECT")));
        callerOf("same", "approver", "53.15")
                .post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .spec(refused(409, "same-person"));
        assertEquals("VERIFIED", text("select state from proposal where id = '" + id + "'"));
    }

    @ParameterizedTest
    @CsvSource({"false, 409", "true, 412"})
    void ofTwoApproversAtOnceOneApproves(boolean tagged, int loser) {
        String family = register(family(2, head(), pupil()));
        String path = "/v1/proposals/" + propose(family, "PKH");
        OFFICER.post(path + "/verify", Map.of()).statusCode(200).header("ETag", equalTo("\"2\""));
        String task = "/v1/tasks?kind=DECIDE_PROPOSAL&subjectId=" + path.substring(path.lastIndexOf('/') + 1);
        APPROVER.get(task).body("items.regionCode", equalTo(List.of(VILLAGE)));
        Api.as("approver", "15.01").get(task).body("items", hasSize(0));
        OFFICER.get(task).body("items", hasSize(0));
        Map<String, Object> on = Map.of("on", "2019-01-01");
        List<Integer> answers = AtOnce.statuses(
                List.of(callerOf("a-1", "approver", "53.15"), callerOf("a-2", "approver", "53.15")),
                by -> tagged ? by.command(path + "/approve", "\"2\"", on) : by.post(path + "/approve", on));
        assertEquals(List.of(200, loser), answers.stream().sorted().toList());
        APPROVER.get(task).body("items", hasSize(0));
        APPROVER.get(task + "&state=DONE").body("items", hasSize(1));
        assertEquals(1, number("select count(*) from membership where family_id = '" + family + "'"));
    }

    @Test
    void whoProposedCannotApprove() {
        String family = register(family(2, head(), pupil()));
        String id = callerOf("proposer", "facilitator", "53.15")
                .create("/v1/proposals", Map.of("familyId", family, "programme", "PKH"));
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
        Api proposer = callerOf("proposer", "approver", "53.15");
        proposer.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .spec(refused(409, "same-person"));
        proposer.post(
                        "/v1/proposal-batches",
                        Map.of(
                                "action",
                                "APPROVE",
                                "programme",
                                "PKH",
                                "regionCode",
                                Office.VILLAGE,
                                "on",
                                "2019-01-01"))
                .statusCode(201);
        assertEquals(
                "VERIFIED {SAME_PERSON}",
                text("select state || ' ' || reasons::text from proposal where id = '" + id + "'"));
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(200);
    }

    @Test
    void changedFactsMustBeVerifiedAgain() {
        String family = register(family(2, head(), pupil()));
        String id = propose(family, "PKH");
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
        OFFICER.patch("/v1/families/" + family, Office.etag(family), Map.of("desil", 3))
                .statusCode(200);
        sentBack(id);
        String pupil = OFFICER.get("/v1/families/" + family).extract().path("members[1].id");
        OFFICER.patch("/v1/families/" + family + "/members/" + pupil, Office.etag(family), Map.of("schoolLevel", "SMP"))
                .statusCode(200);
        sentBack(id);
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(200);
    }

    /** Proposed again, so not to be approved; then verified anew. */
    private static void sentBack(String id) {
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(409)
                .body("state", equalTo("PROPOSED"));
        APPROVER.get("/v1/tasks?subjectId=" + id).body("items", hasSize(0));
        assertEquals(
                "t", text("select verified_by is null and verified_at is null from proposal where id = '" + id + "'"));
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
    }

    @Test
    void aFirstDayTooFarOffIsRefused() {
        String id = propose(register(family(2, head(), pupil())), "PKH");
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        for (LocalDate off :
                List.of(today.minusYears(20).minusDays(2), today.plusYears(1).plusDays(2))) {
            APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", off.toString()))
                    .spec(refused(422, "date-out-of-range"));
            APPROVER.post(
                            "/v1/proposal-batches",
                            Map.of(
                                    "action",
                                    "APPROVE",
                                    "programme",
                                    "PKH",
                                    "regionCode",
                                    Office.VILLAGE,
                                    "on",
                                    off.toString()))
                    .spec(refused(422, "date-out-of-range"));
        }
        assertEquals("VERIFIED", text("select state from proposal where id = '" + id + "'"));
    }

    @Test
    void whoIsNotEligibleStaysVerified() {
        String family = register(family(5, head()));
        String id = propose(family, "PKH");
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .spec(refused(422, "not-eligible"))
                .body("reasons", hasItem("DESIL_TOO_HIGH"))
                .body("reasons", hasItem("NO_COMPONENT"));
        assertEquals(0, number("select count(*) from membership where family_id = '" + family + "'"));
        APPROVER.post("/v1/proposals/" + id + "/reject", Map.of("reason", "NOT_ELIGIBLE"))
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).spec(refused(409, "illegal-transition"));
        propose(family, "PKH");
    }

    @Test
    void whatWouldKeepAFamilyOutIsSaidBeforeAndIsWhatApprovalRefusesFor() {
        String family = register(family(5, head()));
        String obstacles = "/v1/families/" + family + "/obstacles?programme=PKH&on=2019-01-01";
        OFFICER.get(obstacles)
                .statusCode(200)
                .body("obstacles.code", equalTo(List.of("NO_COMPONENT", "DESIL_TOO_HIGH", "NIK_NOT_VERIFIED")))
                .body("obstacles.from", equalTo(List.of("APPROVAL", "APPROVAL", "MINISTRY")))
                .body("obstacles[1].indonesian", equalTo("Desil keluarga di atas batas program."))
                .body("obstacles[1].english", equalTo("The family's desil is above the limit of the programme."));
        String id = propose(family, "PKH");
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(422)
                .body("reasons", containsInAnyOrder("NO_COMPONENT", "DESIL_TOO_HIGH"));
        Office.FAR_OFFICER.get(obstacles).spec(refused(404, "not-found"));
        OFFICER.get(obstacles.replace("PKH", "KUBE")).spec(refused(422, "unknown-programme"));
        OFFICER.get(obstacles.replace("2019", "1919")).spec(refused(422, "date-out-of-range"));
    }

    @Test
    void aFullQuotaAndAMembershipAreSaidBefore() {
        told("PENUH", 1, true);
        String family = register(family(2, head()));
        String obstacles = "/v1/families/" + family + "/obstacles?programme=PENUH&on=2019-02-01";
        String member = admit(register(family(2, head())), "PENUH");
        Sql.execute("insert into quota (programme, fiscal_year, region_code, version, families, legal_basis, set_at)"
                + " values ('PENUH', 2019, '53.15', 1, 2, 'Decree of a test', now())");
        OFFICER.get(obstacles).body("obstacles.code", equalTo(List.of("NIK_NOT_VERIFIED")));
        Sql.execute("update quota set families = 1 where programme = 'PENUH'");
        OFFICER.get(obstacles).body("obstacles.code", equalTo(List.of("NIK_NOT_VERIFIED", "QUOTA_FULL")));
        OFFICER.get(obstacles.replace("2019", "2020")).body("obstacles.code", equalTo(List.of("NIK_NOT_VERIFIED")));
        OFFICER.get(obstacles.replace(family, member))
                .body("obstacles.code", equalTo(List.of("ALREADY_A_MEMBER", "NIK_NOT_VERIFIED")));
    }

    @Test
    void theLastVisitDecidesWhetherAFamilyIsApproved() {
        String family = register(family(2, head(), pupil()));
        String visits = "/v1/families/" + family + "/field-results";
        String id = propose(family, "PKH");
        OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
        OFFICER.post(visits, Map.of("result", "MOVED", "visitedOn", "2020-01-12"))
                .statusCode(201);
        OFFICER.get("/v1/families/" + family + "/obstacles?programme=PKH&on=2019-01-01")
                .body("obstacles.code", equalTo(List.of("FIELD_MOVED", "NIK_NOT_VERIFIED")));
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(422)
                .body("reasons", equalTo(List.of("FIELD_MOVED")));
        OFFICER.post(visits, Map.of("result", "ENUMERATED", "visitedOn", "2020-01-11"))
                .statusCode(201);
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .spec(refused(422, "not-eligible"));
        OFFICER.post(visits, Map.of("result", "ENUMERATED", "visitedOn", "2020-01-13"))
                .statusCode(201);
        APPROVER.post("/v1/proposals/" + id + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(200);
        OFFICER.get(visits).body("items.result", equalTo(List.of("MOVED", "ENUMERATED", "ENUMERATED")));
        Office.FAR_OFFICER.get(visits).body("items", hasSize(0));
        OFFICER.get("/v1/field-codes").body("results", hasSize(6)).body("statuses", hasSize(19));
        for (Map<String, Object> code :
                OFFICER.get("/v1/field-codes").extract().<List<Map<String, Object>>>path("results")) {
            if (Boolean.TRUE.equals(code.get("blocks"))) {
                OFFICER.post(visits, Map.of("result", code.get("code"), "visitedOn", "2020-01-14"))
                        .statusCode(201);
                OFFICER.get("/v1/families/" + family + "/obstacles?programme=BPNT")
                        .statusCode(200)
                        .body("obstacles.code", hasItem("FIELD_" + code.get("code")));
            }
        }
        OFFICER.post(visits, Map.of("result", "AWAY", "visitedOn", "2020-01-12"))
                .statusCode(422)
                .body("type", equalTo("/errors/unknown-field-result"));
        OFFICER.post(visits, Map.of("result", "MOVED", "visitedOn", "2099-01-12"))
                .spec(refused(422, "date-out-of-range"));
        Office.FAR_OFFICER
                .post(visits, Map.of("result", "MOVED", "visitedOn", "2020-01-12"))
                .spec(refused(404, "not-found"));
    }

    @Test
    void whoWaitsForAPlaceIsToldWhereAndWhy() {
        told("ANTRE", 1, true);
        String village = "53.15.05.2008";
        List<String> waiting = new ArrayList<>();
        for (int desil : List.of(3, 1, 2, 2)) {
            String id = propose(register(family(village, desil, List.of(head()))), "ANTRE");
            OFFICER.post("/v1/proposals/" + id + "/verify", Map.of()).statusCode(200);
            waiting.add(id);
        }
        Sql.execute("update proposal set verified_at = '2020-01-05T18:00:00Z' where id = '" + waiting.get(2) + "'");
        Sql.execute("update proposal set verified_at = '2020-01-04T18:00:00Z' where id = '" + waiting.get(3) + "'");
        admit(register(family(village, 4, List.of(head()))), "ANTRE");
        Sql.execute("insert into quota (programme, fiscal_year, region_code, version, families, legal_basis, set_at)"
                + " values ('ANTRE', 2020, '53.15', 1, 3, 'Decree of a test', now())");
        String quota = "/v1/quotas/" + text("select id from quota where programme = 'ANTRE'");
        OFFICER.get(quota + "/use").statusCode(200).body("used", equalTo(1)).body("free", equalTo(2));
        List<String> order = List.of(waiting.get(1), waiting.get(3), waiting.get(2), waiting.get(0));
        OFFICER.get(quota + "/waiting-list")
                .statusCode(200)
                .body("items.proposalId", equalTo(order))
                .body("items.place", equalTo(List.of(1, 2, 3, 4)))
                .body("items.room", equalTo(List.of(true, true, false, false)))
                .body("items[1].why.key", equalTo(List.of("DESIL", "VERIFIED_ON")))
                .body("items[1].why.value", equalTo(List.of("2", "2020-01-05")));
        String next = OFFICER.get(quota + "/waiting-list?limit=3").extract().path("next");
        OFFICER.get(quota + "/waiting-list?limit=3&cursor=" + next)
                .body("items.proposalId", equalTo(List.of(waiting.get(0))));
        Sql.execute("update quota set families = 0 where programme = 'ANTRE'");
        OFFICER.get(quota + "/use").body("free", equalTo(0)).body("over", equalTo(1));
        OFFICER.get("/v1/memberships/counts?programme=ANTRE&regionCode=" + village)
                .body("active", equalTo(1));
        Sql.execute(
                "insert into waiting_order values ('ANTRE', '2020-01-01', null, array['PROPOSED_ON'], 'Rule of a test', false)");
        OFFICER.get(quota + "/waiting-list")
                .body("items.proposalId", equalTo(waiting))
                .body("items.room", equalTo(List.of(false, false, false, false)));
        Office.FAR_OFFICER.get(quota + "/waiting-list").spec(refused(404, "not-found"));
        Office.FAR_OFFICER.get(quota + "/use").spec(refused(404, "not-found"));
    }

    @Test
    void whatCannotBeProposed() {
        String family = register(family(2, head()));
        propose(family, "BPNT");
        OFFICER.post("/v1/proposals", Map.of("familyId", family, "programme", "BPNT"))
                .spec(refused(409, "already-proposed"));
        OFFICER.post("/v1/proposals", Map.of("familyId", family, "programme", "KUBE"))
                .spec(refused(422, "unknown-programme"));
        OFFICER.post("/v1/proposals", Map.of("familyId", UUID.randomUUID().toString(), "programme", "PKH"))
                .statusCode(404);
        OFFICER.post("/v1/proposals", Map.of("programme", "PKH")).spec(refused(400, "invalid-request"));
    }

    @Test
    void aProgrammeThatWasToldTakesFamiliesInWhileItTakesMembers() {
        String family = register(family(9, head()));
        Map<String, Object> proposal = Map.of("familyId", family, "programme", "KETIGA");
        Map<String, Object> batch =
                Map.of("action", "VERIFY", "programme", "KETIGA", "regionCode", VILLAGE, "on", "2019-01-01");
        OFFICER.post("/v1/proposals", proposal).statusCode(422).body("type", equalTo("/errors/unknown-programme"));
        OFFICER.post("/v1/proposal-batches", batch).statusCode(422).body("type", equalTo("/errors/unknown-programme"));
        told("KETIGA", 1, true);
        admit(family, "KETIGA");
        assertEquals(
                "ACTIVE",
                text("select status from membership where programme = 'KETIGA' and family_id = '" + family + "'"));
        OFFICER.post("/v1/proposal-batches", batch).statusCode(201);
        told("KETIGA", 2, false);
        OFFICER.post("/v1/proposals", Map.of("familyId", register(family(9, head())), "programme", "KETIGA"))
                .statusCode(422)
                .body("detail", equalTo("There is no programme KETIGA."));
    }

    @Test
    void aRegionIsVerifiedAndApprovedAsASet() {
        String village = "53.15.06.2002";
        List<Map<String, Object>> good = List.of(head(), pupil());
        String first = register(family(village, 2, good));
        String second = register(family(village, 3, List.of(head(), pupil())));
        String poorNot = register(family(village, 9, List.of(head(), pupil())));
        for (String family : List.of(first, second, poorNot)) {
            propose(family, "PKH");
        }
        Map<String, Object> verify =
                Map.of("action", "VERIFY", "programme", "PKH", "regionCode", village, "on", "2019-01-01");
        Map<String, Object> approve =
                Map.of("action", "APPROVE", "programme", "PKH", "regionCode", village, "on", "2019-01-01");
        APPROVER.post("/v1/proposal-batches", verify).spec(refused(403, "role-not-allowed"));
        callerOf("both", "facilitator", "53.15")
                .post("/v1/proposal-batches", verify)
                .statusCode(201)
                .body("done", equalTo(3))
                .body("refused", equalTo(0));
        String tasks = "/v1/tasks?kind=DECIDE_PROPOSAL&regionCode=" + village;
        APPROVER.get(tasks).body("items", hasSize(3));
        callerOf("both", "approver", "53.15")
                .post("/v1/proposal-batches", approve)
                .statusCode(201)
                .body("done", equalTo(0))
                .body("reasons.SAME_PERSON", equalTo(3));
        Api.as("approver", "15.01").post("/v1/proposal-batches", approve).spec(refused(403, "outside-area"));
        APPROVER.post("/v1/proposal-batches", approve)
                .statusCode(201)
                .body("done", equalTo(2))
                .body("refused", equalTo(1))
                .body("reasons.DESIL_TOO_HIGH", equalTo(1));
        APPROVER.get(tasks).body("items", hasSize(1));
        APPROVER.get(tasks + "&state=DONE").body("items", hasSize(2));
        OFFICER.get("/v1/memberships/counts?programme=PKH&regionCode=" + village)
                .body("active", equalTo(2))
                .body("ended", equalTo(0));
        OFFICER.get("/v1/memberships?programme=PKH&status=ACTIVE&regionCode=" + village + "&limit=1")
                .body("items", hasSize(1))
                .header("Link", org.hamcrest.Matchers.notNullValue());
        OFFICER.get("/v1/proposals?programme=PKH&state=VERIFIED&regionCode=" + village)
                .body("items.familyId", equalTo(List.of(poorNot)));
        String hash = text("""
                select lpad(to_hex(bit_xor(('x' || left(md5(family_id || '|PKH|ACTIVE|2019-01-01|'), 16))::bit(64)::bigint)), 16, '0')
                from membership where region_code = '%s'""".formatted(village));
        OFFICER.get("/v1/digests/memberships?programme=PKH&regionCode=" + village)
                .body("count", equalTo(2))
                .body("hash", equalTo(hash));
        OFFICER.get("/v1/digests/memberships?programme=BPNT&regionCode=" + village)
                .body("count", equalTo(0))
                .body("hash", equalTo("0000000000000000"));
        Office.FAR_OFFICER
                .get("/v1/digests/memberships?programme=PKH&regionCode=" + village)
                .body("count", equalTo(0));
    }
}
