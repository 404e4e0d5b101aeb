package id.salur.disbursement.authority;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits by amount and level, and delegations with an end; in one province with limits of its own. */
@QuarkusTest
@ServiceTest
class AuthorityTest {
    private static final Api SITI = approver("siti", "14");

    @BeforeAll
    static void limits() {
        Sql.execute(
                Rows.limit("T-14-D", "approver", "REGENCY", "14", 300000),
                Rows.limit("T-14-P", "approver", "PROVINCE", "14", 500000),
                Rows.limit("T-14-O", "approver", "PROVINCE", "14.09", 1),
                "update approval_limit set valid_to = '2008-01-01', legal_basis = 'ended' where id = 'T-14-O'");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    private static Api approver(String name, String area) {
        return Api.with(Tokens.of(List.of("approver"), List.of(area), name));
    }

    private static ValidatableResponse delegate(Api from, String to, String region, long amount, LocalDate until) {
        return from.post(
                "/v1/delegations",
                Map.of(
                        "to",
                        to,
                        "regionCode",
                        region,
                        "maxAmount",
                        amount,
                        "validFrom",
                        today().toString(),
                        "validUntil",
                        until.toString(),
                        "reason",
                        "leave"));
    }

    /** A submitted run of two families, Rp 400,000. */
    private static String submitted(Road road, Api by) {
        road.allocate(2_000_000);
        road.families(2);
        String run = road.computed("2021-01");
        road.act(by, run, "submit").statusCode(200);
        return run;
    }

    @Test
    void anAmountOverTheLimitOfTheLevelIsForTheNextLevel() {
        Road road = Road.in("BPNT", 2021, "14.01");
        String run = submitted(road, road.officer);
        road.act(road.approver, run, "approve")
                .spec(refused(403, "over-limit"))
                .body("limit", is(300_000))
                .body("requested", is(400_000))
                .body("levels", equalTo(List.of("PROVINCE", "NATION")));
        road.officer.get("/v1/stage-runs/" + run).body("state", is("SUBMITTED")).body("approvedBy", nullValue());
        road.act(SITI, run, "approve").statusCode(200);
        road.officer
                .get("/v1/stage-runs/" + run + "/steps")
                .body("items.delegationId", equalTo(java.util.Arrays.asList(null, null, null)));
    }

    @Test
    void theLimitsAreFactsThatCanBeRead() {
        road().officer
                .get("/v1/approval-limits?on=2026-01-01&limit=500")
                .statusCode(200)
                .body("items.id", hasItems("APPROVER-REGENCY", "APPROVER-PROVINCE", "T-14-D"))
                .body("items.find { it.id == 'APPROVER-REGENCY' }.maxAmount", is(250_000_000_000L))
                .body("items.find { it.id == 'APPROVER-REGENCY' }.confirmed", is(false))
                .body("items.find { it.id == 'T-14-O' }", nullValue());
    }

    private static Road road() {
        return Road.in("BPNT", 2021, "14.02");
    }

    @Test
    void aDelegateApprovesWithinWhatWasDelegatedAndItIsOnRecord() {
        Road road = Road.in("BPNT", 2021, "14.03");
        String run = submitted(road, road.officer);
        Api budi = road.person("budi", "district-officer");
        road.act(budi, run, "approve").spec(refused(403, "role-not-allowed"));
        delegate(SITI, "budi", "14.03", 399_999, today()).statusCode(201).body("fromLevel", is("PROVINCE"));
        road.act(budi, run, "approve").spec(refused(403, "over-limit")).body("limit", is(399_999));
        String delegation = created(delegate(SITI, "budi", "14.03", 400_000, today()));
        road.act(budi, run, "approve").statusCode(200).body("approvedBy", is("budi"));
        road.officer.get("/v1/stage-runs/" + run + "/steps").body("items.delegationId", hasItem(delegation));
        assertEquals(
                "delegation " + delegation + " of siti",
                Sql.text("select detail from audit_log where operation = 'stage-run.approve' and outcome = 'DONE' and"
                        + " target like '%"
                        + run + "%'"));
        budi.get("/v1/delegations?person=budi").statusCode(200).body("items.id", hasItem(delegation));
        Api.as("auditor", "21").get("/v1/delegations?person=budi").body("items.size()", is(0));
    }

    /** Writing back what a bank never answered moves as much money as the run: it is decided by the same limits. */
    @Test
    void aCorrectionIsDecidedByTheSameLimitsAndDelegations() {
        Road road = Road.in("BPNT", 2021, "14.10");
        String run = submitted(road, road.officer);
        road.act(SITI, run, "approve").statusCode(200);
        road.act(road.officer, run, "release", Map.of("sp2dNumber", "14.10/1", "releasedOn", "2021-01-25"))
                .statusCode(200);
        ValidatableResponse proposed = road.propose(run, "WRITE_BACK", null, "2021-02-01");
        String correction =
                proposed.statusCode(201).header("ETag", "\"1\"").extract().path("id");
        String approve = "/v1/corrections/" + correction + "/approve";
        road.approver
                .post(approve)
                .spec(refused(403, "over-limit"))
                .body("limit", is(300_000))
                .body("requested", is(400_000));
        Api budi = road.person("budi-of-corrections", "district-officer");
        budi.post(approve).spec(refused(403, "role-not-allowed"));
        budi.post("/v1/corrections/" + correction + "/reject").spec(refused(403, "role-not-allowed"));
        Api.as("approver", "15").post(approve).spec(refused(404, "not-found"));
        String delegation = created(delegate(SITI, "budi-of-corrections", "14.10", 400_000, today()));
        budi.command(approve, "\"2\"").spec(refused(412, "stale-etag"));
        budi.command(approve, "\"1\"").statusCode(200).header("ETag", "\"2\"").body("state", is("APPROVED"));
        road.officer
                .get("/v1/corrections/" + correction)
                .header("ETag", "\"2\"")
                .body("version", is(2));
        road.officer
                .command("/v1/corrections/" + correction + "/reject", "\"1\"")
                .spec(refused(412, "stale-etag"));
        assertEquals(
                "delegation " + delegation + " of siti",
                Sql.text("select detail from audit_log where operation = 'correction.approve' and outcome = 'DONE' and"
                        + " target like '%"
                        + correction + "%'"));
    }

    @Test
    void fourEyesHoldForTheDelegateAndForTheOneHeActsFor() {
        Road road = Road.in("BPNT", 2021, "14.04");
        Api dewi = Api.with(Tokens.of(List.of("approver", "province-officer"), List.of("14"), "dewi"));
        Api budi = road.person("budi", "district-officer");
        String run = submitted(road, dewi);
        delegate(dewi, "budi", "14.04", 500_000, today()).statusCode(201);
        road.act(budi, run, "approve").spec(refused(409, "same-person"));
        road.act(SITI, run, "reject", Map.of("reason", "by another")).statusCode(200);
        road.act(budi, run, "compute").statusCode(200);
        road.act(road.officer, run, "submit").statusCode(200);
        road.act(budi, run, "approve").spec(refused(409, "same-person"));
        road.act(road.officer, run, "cancel").statusCode(200);
    }

    @Test
    void aDelegationEndsOnItsDayOrWhenItIsTakenBack() {
        Road road = Road.in("BPNT", 2021, "14.05");
        String run = submitted(road, road.officer);
        Api budi = road.person("budi", "district-officer");
        String ended = created(delegate(SITI, "budi", "14.05", 500_000, today()));
        Sql.execute("update delegation set valid_from = valid_from - 9, valid_until = valid_until - 1 where id = '"
                + ended + "'");
        road.act(budi, run, "approve").spec(refused(403, "role-not-allowed"));
        SITI.post(
                        "/v1/delegations",
                        Map.of(
                                "to",
                                "budi",
                                "regionCode",
                                "14.05",
                                "maxAmount",
                                500_000,
                                "validFrom",
                                today().plusDays(1).toString(),
                                "validUntil",
                                today().plusDays(9).toString(),
                                "reason",
                                "next week"))
                .statusCode(201);
        road.act(budi, run, "approve").spec(refused(403, "role-not-allowed"));
        String now = created(delegate(SITI, "budi", "14.05", 500_000, today().plusYears(1)));
        SITI.post("/v1/delegations/" + now + "/revoke").spec(refused(428, "if-match-required"));
        approver("x", "15")
                .command("/v1/delegations/" + now + "/revoke", "\"1\"")
                .spec(refused(404, "not-found"));
        SITI.command("/v1/delegations/" + now + "/revoke", "\"1\"")
                .statusCode(200)
                .body("revokedBy", is("siti"));
        SITI.command("/v1/delegations/" + now + "/revoke", "\"2\"").spec(refused(409, "illegal-transition"));
        road.act(budi, run, "approve").spec(refused(403, "role-not-allowed"));
        road.officer.get("/v1/stage-runs/" + run).body("state", is("SUBMITTED"));
    }

    @Test
    void nobodyDelegatesMoreThanHeHas() {
        Api district = approver("rina", "14.06");
        delegate(district, "budi", "14.06", 300_001, today())
                .spec(refused(403, "over-limit"))
                .body("limit", is(300_000));
        delegate(district, "budi", "14.07", 1, today()).spec(refused(403, "outside-area"));
        delegate(district, "rina", "14.06", 1, today()).spec(refused(409, "same-person"));
        delegate(district, "budi", "14.06", 1, today().minusDays(1)).spec(refused(422, "delegation-dates"));
        delegate(district, "budi", "14.06", 1, today().plusYears(1).plusDays(1)).spec(refused(422, "delegation-dates"));
        delegate(district, "budi", "14.06", 0, today()).spec(refused(400, "invalid-amount"));
        delegate(Api.as("district-officer", "14.06"), "budi", "14.06", 1, today())
                .spec(refused(403, "role-not-allowed"));
        assertEquals(0, Sql.number("select count(*) from delegation where region_code = '14.06'"));
    }

    @Test
    void aLowerLimitAlsoHoldsForWhatWasDelegatedBefore() {
        Road road = Road.in("BPNT", 2021, "14.08");
        String run = submitted(road, road.officer);
        Api budi = road.person("budi", "district-officer");
        delegate(SITI, "budi", "14.08", 500_000, today()).statusCode(201);
        Sql.execute(Rows.limit("T-14-08", "approver", "PROVINCE", "14.08", 200000));
        road.act(budi, run, "approve").spec(refused(403, "over-limit")).body("limit", is(200_000));
    }
}
