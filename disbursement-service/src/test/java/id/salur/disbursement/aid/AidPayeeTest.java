package id.salur.disbursement.aid;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Groups, houses and sites are paid to whom an application names, looked at by three people. */
@QuarkusTest
@ServiceTest
class AidPayeeTest {
    private static final long MEMBER = 2_000_000;

    private static ValidatableResponse name(Road road, Api as, String id, Map<String, Object> payee) {
        String etag = road.officer.get("/v1/aid-applications/" + id).extract().header("ETag");
        return as.request()
                .header("If-Match", etag)
                .body(payee)
                .put("/v1/aid-applications/" + id + "/payee")
                .then();
    }

    private static String account(String id) {
        return Sql.text("select state from family_account where family_id = '" + id + "'");
    }

    @Test
    void twentyGroupsOfKerinciAreInTheFileByName() {
        Applicants kube = new Applicants("KUBE", 2016, "15.01");
        kube.road.allocate(500_000_000);
        for (int i = 1; i <= 20; i++) {
            kube.approved(kube.propose(
                    kube.families(10),
                    MEMBER,
                    Map.of("payee", Applicants.payee("KUBE Kerinci " + i, "00340100%04d".formatted(i)))));
        }
        String run = kube.road.computed("ONCE");
        kube.road
                .officer
                .get("/v1/stage-runs/" + run)
                .body("payees", is(20))
                .body("families", is(200))
                .body("amount", is(400_000_000));
        kube.road.release(run);
        List<String> named = new ArrayList<>();
        for (String line : kube.road.file(kube.road.batch(run))) {
            String[] cells = line.split(",", -1);
            named.add(cells[6] + cells[2] + cells[3]);
        }
        for (int i = 1; i <= 20; i++) {
            assertTrue(named.contains("\"KUBE Kerinci " + i + "\"00340100%04dfalse".formatted(i)), named::toString);
        }
        kube.paid(run);
        kube.road.conserved();
    }

    @Test
    void aNumberOfAnotherApplicationIsShownBeforeAndAfterItsApproval() {
        Applicants kube = new Applicants("KUBE", 2016, "76.06");
        Map<String, Object> payee = Map.of("payee", Applicants.payee("KUBE Satu", "003401007676"));
        String first = created(kube.propose(kube.families(5), MEMBER, payee));
        String second = created(kube.propose(kube.families(5), MEMBER, payee));
        kube.road.approver.get("/v1/aid-applications/" + second).body("payee.otherPayees", is(1));
        kube.act(kube.road.officer, first, "verify", null).statusCode(200);
        kube.act(kube.road.approver, first, "approve", null).statusCode(200);
        kube.road.approver.get("/v1/aid-applications/" + second).body("payee.otherPayees", is(1));
        kube.act(kube.road.approver, second, "reject", Map.of("reason", "the same account"))
                .statusCode(200);
        kube.road.approver.get("/v1/aid-applications/" + first).body("payee.otherPayees", is(0));
    }

    @Test
    void whatIsPaidInMoneyIsNotHandedOver() {
        Applicants kube = new Applicants("KUBE", 2016, "18.14");
        String id = kube.approved(kube.propose(kube.families(5), MEMBER));
        Api.as("facilitator", "18.14")
                .get("/v1/aid-applications/" + id)
                .body("application.state", is("APPROVED"))
                .body("application.availableActions", not(hasItem("HAND_OVER")))
                .body("application.unavailableActions.find { it.action == 'HAND_OVER' }.reason", is("paid-in-money"));
        Map<String, Object> receipt = Map.of(
                "handedOn", "2016-08-20", "receipt", "BAST-1", "items", List.of(Map.of("ordinal", 1, "quantity", 1)));
        kube.handOver(id, receipt).spec(refused(409, "paid-in-money"));
    }

    @Test
    void withoutAPayeeNoMoneyIsApproved() {
        Applicants kube = new Applicants("KUBE", 2016, "18.05");
        String id = created(kube.propose(kube.families(5), MEMBER, Map.of("payee", Applicants.NONE)));
        kube.act(kube.road.officer, id, "verify", null).statusCode(200);
        kube.road
                .approver
                .get("/v1/aid-applications/" + id)
                .body("payee", nullValue())
                .body("application.unavailableActions.find { it.action == 'APPROVE' }.reason", is("payee-missing"));
        kube.act(kube.road.approver, id, "approve", null).spec(refused(409, "payee-missing"));

        Api namer = kube.road.person("namer", "facilitator", "district-officer", "approver");
        name(kube.road, namer, id, Applicants.payee("KUBE Baru", "003401009999"))
                .statusCode(200)
                .body("state", is("PROPOSED"))
                .body("payeeNamedBy", is("namer"))
                .body("verifiedBy", nullValue());
        kube.act(namer, id, "verify", null).spec(refused(409, "same-person"));
        kube.act(kube.road.officer, id, "verify", null).statusCode(200);
        kube.act(namer, id, "approve", null).spec(refused(409, "same-person"));
        kube.act(kube.road.approver, id, "approve", null).statusCode(200);
        kube.road
                .officer
                .get("/v1/aid-applications/" + id)
                .body("payee.name", is("KUBE Baru"))
                .body("payee.accountNumber", is("********9999"));
        assertEquals("OPEN", account(id));
        assertEquals(
                0,
                Sql.number("select count(*) from aid_payee where application_id = '" + id
                        + "' and position(convert_to('KUBE', 'UTF8') in name || holder) > 0"));
    }

    @Test
    void anotherPayeeIsLookedAtAnew() {
        Applicants kube = new Applicants("KUBE", 2016, "18.06");
        kube.road.allocate(100_000_000);
        String id = kube.approved(kube.families(5), MEMBER);
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE Lain", "003401007777"))
                .statusCode(200)
                .body("state", is("PROPOSED"))
                .body("approvedBy", nullValue());
        kube.road.officer.get("/v1/stage-runs/" + kube.road.computed("ONCE")).body("payees", is(0));
        name(kube.road, Api.as("district-officer", "18.07"), id, Applicants.payee("X", "003401007777"))
                .spec(refused(404, "not-found"));
        name(kube.road, kube.road.approver, id, Applicants.payee("X", "003401007777"))
                .spec(refused(403, "role-not-allowed"));
        for (String number : List.of("12", "00000000", "0".repeat(34))) {
            name(kube.road, kube.road.officer, id, Applicants.payee("X", number))
                    .statusCode(400);
        }
        for (String name : List.of(
                "\u00a0", "\u00ad", "\u115f", "\u3164", "\u061c", "\u180e", "\udb40\udc41", " =1+1", "\uff1d1+1")) {
            name(kube.road, kube.road.officer, id, Applicants.payee(name, "003401007777"))
                    .spec(refused(400, "invalid-request"));
        }
        kube.road
                .officer
                .request()
                .body(Applicants.payee("X", "003401007777"))
                .put("/v1/aid-applications/" + id + "/payee")
                .then()
                .statusCode(428);
    }

    @Test
    void whoWasNamedSinceTheReleaseIsNotInTheFile() {
        Applicants kube = new Applicants("KUBE", 2016, "18.72");
        kube.road.allocate(100_000_000);
        String id = kube.approved(kube.families(5), MEMBER);
        String run = kube.road.computed("ONCE");
        kube.road.release(run);
        String batch = kube.road.batch(run);
        List<String> before = kube.road.file(batch);
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE Lain", "003401007777"))
                .statusCode(200);
        assertEquals(before, kube.road.file(batch), "until others have looked at it");
        assertTrue(before.get(0).endsWith(",\"KUBE 5\""), before::toString);
        assertEquals(
                "facilitator 1",
                Sql.text("select min(named_by) || ' ' || count(*) from aid_payee_before where application_id = '" + id
                        + "'"));
    }

    @Test
    void whatIsGivenOnceAYearIsNotGivenTwice() {
        Applicants uep = new Applicants("UEP", 2022, "18.03");
        uep.road.allocate(10_000_000);
        List<UUID> family = uep.families(1);
        String id = uep.approved(uep.propose(family, 3_000_000L, Map.of()));
        String run = uep.road.computed("ONCE");
        uep.road.release(run);
        Map<String, Object> reason = Map.of("reason", "once more");
        uep.act(uep.road.officer, id, "close", reason).spec(refused(409, "money-went-out"));
        name(uep.road, uep.road.officer, id, Applicants.payee("UEP", "003401007777"))
                .statusCode(200)
                .body("money", is("WITH_BANK"))
                .body("unavailableActions.find { it.action == 'WITHDRAW' }.reason", is("money-went-out"));
        uep.act(uep.road.officer, id, "withdraw", reason).spec(refused(409, "money-went-out"));
        uep.act(uep.road.approver, id, "reject", reason).spec(refused(409, "money-went-out"));
        uep.propose(family, 3_000_000L, Map.of()).spec(refused(409, "family-in-another-application"));
        uep.paid(run);
        uep.act(uep.road.person("another", "district-officer"), id, "verify", null)
                .statusCode(200);
        uep.act(uep.road.approver, id, "approve", null).statusCode(200);
        uep.act(uep.road.officer, id, "close", reason).statusCode(200).body("money", is("PAID"));
        uep.propose(family, 3_000_000L, Map.of()).spec(refused(409, "family-in-another-application"));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() throws SQLException {
        Applicants kube = new Applicants("KUBE", 2016, "18.08");
        String id = created(kube.propose(kube.families(5), MEMBER));
        kube.act(kube.road.officer, id, "verify", null).statusCode(200);
        String etag =
                kube.road.officer.get("/v1/aid-applications/" + id).extract().header("ETag");
        AtOnce.oneDecides("aid_application", id, person -> kube.road
                .person(person, "approver")
                .command("/v1/aid-applications/" + id + "/approve", etag));
        assertEquals(1, Sql.number("select count(*) from family_account where family_id = '" + id + "'"));
    }

    @Test
    void whatWasApprovedWithoutAPayeeIsLeftOutAndShown() {
        Applicants kube = new Applicants("KUBE", 2016, "18.09");
        kube.road.allocate(100_000_000);
        String old = kube.approved(kube.families(5), MEMBER);
        String other = kube.approved(kube.families(5), MEMBER);
        Sql.execute("delete from aid_payee where application_id = '" + old + "'");
        String run = kube.road.computed("ONCE");
        kube.road.officer.get("/v1/stage-runs/" + run).body("payees", is(1)).body("amount", is(10_000_000));
        kube.road
                .officer
                .get("/v1/stage-runs/" + run + "/unpaid")
                .body("items.findAll { it.familyId == '" + old + "' }.reason", equalTo(List.of("PAYEE_MISSING")));
        kube.road.release(run);
        assertEquals(
                1,
                Sql.number(
                        "select count(*) from payment where run_id = '" + run + "' and family_id = '" + other + "'"));
        assertEquals(0, Sql.number("select count(*) from payment where family_id = '" + old + "'"));
    }

    @Test
    void anAccountThatTheBankRefusedIsNotPaidUntilAnotherIsApproved() {
        Applicants kube = new Applicants("KUBE", 2016, "18.10");
        kube.road.allocate(100_000_000);
        String id = kube.approved(kube.families(5), MEMBER);
        String run = kube.road.computed("ONCE");
        kube.road.release(run);
        String batch = kube.road.batch(run);
        kube.road
                .results(batch, kube.road.failed(batch, "ACCOUNT_NUMBER_WRONG"))
                .statusCode(201);
        assertEquals("WRONG_NUMBER", account(id));
        kube.road.officer.get("/v1/stage-runs/" + run + "/unpaid").body("items.reason", hasItem("ACCOUNT_REFUSED"));
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE 5", "003401000123"))
                .spec(refused(409, "account-refused-before"));
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE 5", "003401000124"))
                .statusCode(200);
        assertEquals("WRONG_NUMBER", account(id), "until others have looked at it");
        Api verifier = kube.road.person("verifier", "district-officer");
        kube.act(verifier, id, "verify", null).statusCode(200);
        kube.act(kube.road.approver, id, "approve", null).statusCode(200);
        assertEquals("OPEN", account(id));
    }

    @Test
    void theFileOfAReleaseKeepsTheAccountOfThatDay() {
        Applicants kube = new Applicants("KUBE", 2017, "18.08");
        kube.road.allocate(100_000_000);
        String id = kube.approved(kube.families(5), MEMBER);
        String run = kube.road.computed("ONCE");
        kube.road.release(run);
        String batch = kube.road.batch(run);
        List<String> before = kube.road.file(batch);
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE Lain", "003401007777"))
                .statusCode(200);
        kube.act(kube.road.person("verifier", "district-officer"), id, "verify", null)
                .statusCode(200);
        kube.act(kube.road.approver, id, "approve", null).statusCode(200);
        assertEquals(before, kube.road.file(batch));
        assertTrue(before.get(0).contains(",003401000123,false,"), before::toString);
    }

    @Test
    void whatIsLookedAtAnewIsInNoOrderAndNoFollowUp() {
        Applicants kube = new Applicants("KUBE", 2017, "18.09");
        kube.road.allocate(100_000_000);
        String back = kube.approved(kube.families(5), MEMBER);
        String other = kube.approved(kube.families(5), MEMBER);
        String run = kube.road.computed("ONCE");
        kube.road.act(kube.road.officer, run, "submit").statusCode(200);
        kube.road.act(kube.road.approver, run, "approve").statusCode(200);
        name(kube.road, kube.road.officer, back, Applicants.payee("KUBE Lain", "003401007777"))
                .statusCode(200);
        kube.road
                .act(kube.road.officer, run, "release", Map.of("sp2dNumber", "SP2D-" + run, "releasedOn", "2017-01-20"))
                .statusCode(200)
                .body("payees", is(1));
        assertEquals(
                other, Sql.text("select string_agg(family_id::text, ',') from payment where run_id = '" + run + "'"));
        String batch = kube.road.batch(run);
        kube.road.results(batch, kube.road.failed(batch, "ACCOUNT_CLOSED")).statusCode(201);
        name(kube.road, kube.road.officer, other, Applicants.payee("KUBE 5", "3401000123"))
                .spec(refused(409, "account-refused-before"));
        kube.act(kube.road.officer, other, "close", Map.of("reason", "Dissolved"))
                .statusCode(200);
        kube.road.conserved();
    }

    @Test
    void aNumberThatABankClosedSinceIsNotApproved() {
        Applicants kube = new Applicants("KUBE", 2017, "18.10");
        kube.road.allocate(100_000_000);
        String id = kube.approved(kube.families(5), MEMBER);
        String run = kube.road.computed("ONCE");
        kube.road.release(run);
        String batch = kube.road.batch(run);
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE 5", "003401000123"))
                .statusCode(200);
        kube.road.results(batch, kube.road.failed(batch, "ACCOUNT_CLOSED")).statusCode(201);
        kube.act(kube.road.person("verifier", "district-officer"), id, "verify", null)
                .statusCode(200);
        kube.act(kube.road.approver, id, "approve", null).spec(refused(409, "account-refused-before"));
        kube.road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
    }

    @Test
    void anAccountThatWasClosedIsNamedAnewAndNotOpenedByTheBank() {
        Applicants kube = new Applicants("KUBE", 2017, "18.12");
        kube.road.allocate(100_000_000);
        String id = kube.approved(kube.families(5), MEMBER);
        String run = kube.road.computed("ONCE");
        kube.road.release(run);
        String batch = kube.road.batch(run);
        List<String> line = kube.road.file(batch);
        kube.road.results(batch, kube.road.failed(batch, "ACCOUNT_CLOSED")).statusCode(201);
        assertEquals(line, kube.road.file(batch));
        kube.road.officer.post("/v1/stage-runs/" + run + "/follow-up").spec(refused(409, "nothing-to-follow-up"));
        kube.road
                .officer
                .get("/v1/stage-runs/" + run + "/unpaid?reason=ACCOUNT_REFUSED")
                .body("items.familyId", equalTo(List.of(id)))
                .body("items[0].detail", is("CLOSED"));
        name(kube.road, kube.road.officer, id, Applicants.payee("KUBE 5", "003401007777"))
                .statusCode(200);
        kube.act(kube.road.person("verifier", "district-officer"), id, "verify", null)
                .statusCode(200);
        kube.act(kube.road.approver, id, "approve", null).statusCode(200);
        String followUp = kube.road.followUp(kube.road.officer, run);
        kube.road.release(followUp);
        assertTrue(
                kube.road.file(kube.road.batch(followUp)).get(0).contains(",003401007777,false,"),
                () -> kube.road.file(kube.road.batch(followUp)).toString());
    }

    @Test
    void aNameIsNoFormulaAndReadableInXml() {
        Applicants kube = new Applicants("KUBE", 2017, "18.11");
        for (String wrong : List.of("=HYPERLINK(\"x\")", "a\ufffeb", "@x")) {
            kube.propose(kube.families(5), MEMBER, Map.of("payee", Applicants.payee(wrong, "003401000123")))
                    .statusCode(400);
        }
        kube.propose(kube.families(5), MEMBER, Map.of("payee", Applicants.payee("KUBE O'Neil & Co, 1", "003401000123")))
                .statusCode(201);
    }

    @Test
    void goodsAndFamiliesHaveNoPayeeOfTheirOwn() {
        Applicants aid = new Applicants("BANSOS_KK", 2016, "18.11");
        aid.propose(aid.families(1), 500_000L, Map.of("payee", Applicants.payee("X", "003401000123")))
                .spec(refused(422, "payee-not-needed"));
        String id = created(aid.propose(aid.families(1), 500_000));
        name(aid.road, aid.road.officer, id, Applicants.payee("X", "003401000123"))
                .spec(refused(422, "payee-not-needed"));
        aid.act(aid.road.officer, id, "verify", null).statusCode(200);
        aid.act(aid.road.approver, id, "approve", null).statusCode(200);
    }

    @Test
    void approvalsKeepToLimitsAndDelegations() {
        Applicants kube = new Applicants("KUBE", 2016, "18.12");
        String id = created(kube.propose(kube.families(5), MEMBER));
        kube.act(kube.road.officer, id, "verify", null).statusCode(200);
        Api stranger = kube.road.person("delegate", "district-officer");
        assertEquals("role-not-allowed", kept(stranger, id));
        kube.act(stranger, id, "approve", null).spec(refused(403, "role-not-allowed"));
        Sql.execute(Rows.limit("T-18.12", "approver", "REGENCY", "18.12", 9999999));
        kube.act(kube.road.approver, id, "approve", null)
                .spec(refused(403, "over-limit"))
                .body("limit", is(9_999_999))
                .body("requested", is(10_000_000));
        assertEquals("over-limit", kept(kube.road.approver, id));
        Sql.execute("delete from approval_limit where id = 'T-18.12'");
        delegate(kube.road, kube.road.approver, "delegate");
        assertEquals("none", kept(stranger, id));
        kube.act(stranger, id, "approve", null)
                .statusCode(200)
                .body("approvedBy", is("delegate"))
                .body("delegationId", is(Sql.text("select id from delegation where to_person = 'delegate'")));
    }

    @Test
    void whatIsOfferedIsWhatWorks() {
        Applicants kube = new Applicants("KUBE", 2016, "18.11");
        String id = created(kube.propose(kube.families(5), MEMBER));
        Api chief = kube.road.person("chief", "approver", "facilitator");
        name(kube.road, chief, id, Applicants.payee("KUBE Baru", "003401009999"))
                .statusCode(200);
        kube.act(kube.road.officer, id, "verify", null).statusCode(200);
        delegate(kube.road, chief, "delegate-of-chief");
        Api delegate = kube.road.person("delegate-of-chief", "district-officer");
        assertEquals("same-person", kept(delegate, id));
        kube.act(delegate, id, "approve", null).spec(refused(409, "same-person"));
        delegate.get("/v1/aid-applications?programme=KUBE&fiscalYear=2016&regionCode=18.11")
                .statusCode(200)
                .body("items[0].availableActions", not(hasItem("APPROVE")));
        assertEquals("none", kept(kube.road.approver, id));
        kube.act(kube.road.approver, id, "approve", null).statusCode(200);
    }

    /** What keeps somebody from approving, as the answer says it; {@code none} if it is offered. */
    private static String kept(Api as, String id) {
        JsonPath answer =
                as.get("/v1/aid-applications/" + id).statusCode(200).extract().jsonPath();
        List<String> offered = answer.getList("application.availableActions");
        return offered.contains("APPROVE")
                ? "none"
                : answer.getString("application.unavailableActions.find { it.action == 'APPROVE' }.reason");
    }

    private static void delegate(Road road, Api from, String to) {
        String today = Sql.text("select (now() at time zone 'Asia/Jakarta')::date");
        from.post(
                        "/v1/delegations",
                        Map.of(
                                "to",
                                to,
                                "regionCode",
                                road.district,
                                "maxAmount",
                                10_000_000,
                                "validFrom",
                                today,
                                "validUntil",
                                Sql.text("select date '" + today + "' + 30"),
                                "reason",
                                "On leave"))
                .statusCode(201);
    }

    @Test
    void aFamilyThatLivesElsewhereIsNotAidedHere() {
        Applicants kube = new Applicants("KUBE", 2016, "18.13");
        List<UUID> five = kube.families(5);
        String id = created(kube.propose(five, MEMBER));
        kube.act(kube.road.officer, id, "verify", null).statusCode(200);
        Sql.execute("update family set region_code = '18.71.01.1001' where family_id = '" + five.get(0) + "'");
        kube.act(kube.road.approver, id, "approve", null)
                .spec(refused(422, "family-outside-region"))
                .body("families", is(1))
                .body("familyIds", contains(five.get(0).toString()));
        List<UUID> others = kube.families(5);
        Sql.execute("update family set region_code = '18.71.01.1001' where family_id = '" + others.get(0) + "'");
        Map<String, Object> body = Map.of(
                "programme",
                "KUBE",
                "fiscalYear",
                2017,
                "regionCode",
                "18.13.01.2001",
                "familyIds",
                others,
                "unitCost",
                MEMBER);
        Api.as("district-officer", "18")
                .post("/v1/aid-applications", body)
                .spec(refused(422, "family-outside-region"))
                .body("families", is(1))
                .body("familyIds", contains(others.get(0).toString()));
    }
}
