package id.salur.registry.family;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.admit;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.member;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the family in a bank's file to the person who is paid. */
@QuarkusTest
@ServiceTest
class RecipientTest {
    private static final String PURPOSE = "Account opening for PKH 2019 I";
    private static final Api BANK = callerOf("bri-labuan-bajo", "bank", "53.15");

    private static ValidatableResponse ask(Api as, Object... families) {
        return as.post("/v1/recipients", Map.of("purpose", PURPOSE, "familyIds", List.of(families)));
    }

    private static void nobody(Api as, String family) {
        long before = records(family);
        ask(as, family).statusCode(200).body("items", empty());
        assertEquals(before, records(family));
    }

    private static long records(String family) {
        return number("select count(*) from reveal where family_id = '" + family + "'");
    }

    private static String audit(String purpose) {
        return text("select string_agg(concat_ws(' ', actor, outcome, detail), ',' order by id) from audit_log"
                + " where operation = 'recipient.reveal' and purpose = '" + purpose + "'");
    }

    @Test
    void theBankOfTheAreaIsToldTheRecipientAndNobodyElse() {
        Map<String, Object> mother = person("1981-04-05", "F", "SPOUSE", Map.of("recipient", true));
        String family = admit(register(family(2, person("1979-01-02", "M", "HEAD", Map.of()), mother, pupil())), "PKH");
        ask(BANK, family)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].size()", equalTo(7))
                .body("items[0].familyId", equalTo(family))
                .body("items[0].recipientName", equalTo(mother.get("name")))
                .body("items[0].nik", equalTo(mother.get("nik")))
                .body("items[0].birthDate", equalTo("1981-04-05"))
                .body("items[0].regionCode", equalTo(VILLAGE))
                .body("items[0].heldSince", nullValue())
                .body("items[0].releasedBy", empty());
        String id = OFFICER.get("/v1/families/" + family).extract().path("members[1].id");
        OFFICER.patch("/v1/families/" + family + "/members/" + id, etag(family), Map.of("diedOn", "2020-01-10"))
                .statusCode(200);
        ask(BANK, family)
                .body("items[0].heldSince", equalTo("2020-01-10"))
                .body("items[0].releasedBy", equalTo(List.of("NEW_RECIPIENT", "CORRECTION")));
    }

    @Test
    void eachFamilyShownLeavesARecordWithThePurpose() {
        String first = member("PKH");
        String second = member("BPNT");
        String purpose = "Cash at the post office " + UUID.randomUUID();
        Map<String, Object> body =
                Map.of("purpose", purpose, "familyIds", List.of(first, second, first, UUID.randomUUID()));
        for (int i = 1; i <= 2; i++) {
            BANK.post("/v1/recipients", body)
                    .statusCode(200)
                    .body(
                            "items.familyId",
                            equalTo(Stream.of(first, second).sorted().toList()));
            for (String family : List.of(first, second)) {
                assertEquals(
                        i,
                        number("select count(*) from reveal where family_id = '" + family + "' and purpose = '"
                                + purpose + "' and revealed_by = 'bri-labuan-bajo' and region_code = '" + VILLAGE
                                + "'"));
            }
        }
        String told = "bri-labuan-bajo DONE 2 of 3 families";
        assertEquals(told + "," + told, audit(purpose));
    }

    @Test
    void whatIsOutsideTheAreaDoesNotExist() {
        String family = member("PKH");
        nobody(callerOf("bri-kerinci", "bank", "15.01"), family);
        nobody(callerOf("bri-nowhere", "bank", "53.15.06"), family);
        String far = register(family(FAR_VILLAGE, 2, List.of(head())));
        Sql.execute("insert into membership (family_id, programme, region_code, status, started_on) values ('" + far
                + "', 'PKH', '" + FAR_VILLAGE + "', 'ACTIVE', '2019-01-01')");
        ask(BANK, family, far).body("items.familyId", equalTo(List.of(family)));
        assertEquals(0, records(far));
        ask(callerOf("bri", "bank", "ID"), far).body("items.familyId", equalTo(List.of(far)));
    }

    @Test
    void whoIsInNoProgrammeIsNotShown() {
        String registered = register(family(2, head(), pupil()));
        nobody(BANK, registered);
        OFFICER.post("/v1/proposals", Map.of("familyId", registered, "programme", "PKH"))
                .statusCode(201);
        nobody(BANK, registered);
        nobody(BANK, UUID.randomUUID().toString());
    }

    /** Its last payment may still be with the bank. */
    @Test
    void whoHasLeftTheProgrammeIsShown() {
        String family = member("PKH");
        Sql.execute(
                "update membership set status = 'ENDED', ended_on = '2019-03-28' where family_id = '" + family + "'");
        ask(BANK, family).body("items.familyId", equalTo(List.of(family)));
    }

    @Test
    void onlyABankMayAsk() {
        String family = member("PKH");
        for (String role : List.of("district-officer", "national-officer", "approver", "auditor", "bank:BRI")) {
            ask(callerOf(role, role, "ID"), family).spec(Api.refused(403, "role-not-allowed"));
        }
        assertEquals(0, records(family));
    }

    @Test
    void noneTooManyOrWithoutAPurposeIsRefused() {
        String family = member("PKH");
        Object[] most = Collections.nCopies(500, family).toArray();
        ask(BANK, most).statusCode(200).body("items", hasSize(1));
        assertEquals(1, records(family));
        Object[] tooMany = Collections.nCopies(501, family).toArray();
        refused(ask(BANK, tooMany), "familyIds");
        refused(ask(BANK), "familyIds");
        refused(BANK.post("/v1/recipients", Map.of("familyIds", List.of(family))), "purpose");
        refused(
                BANK.post("/v1/recipients", Map.of("purpose", "\uD83D\uDE00".repeat(5), "familyIds", List.of(family))),
                "purpose");
        refused(BANK.post("/v1/recipients", Map.of("purpose", PURPOSE)), "familyIds");
        refused(BANK.post("/v1/recipients", Map.of("purpose", "x", "familyIds", List.of(family))), "purpose");
        Map<String, Object> hole = new HashMap<>(Map.of("purpose", PURPOSE));
        hole.put("familyIds", Collections.singletonList(null));
        BANK.post("/v1/recipients", hole).spec(Api.refused(400, "invalid-request"));
        ask(BANK, "5315054102899001").spec(Api.refused(400, "malformed-json")).body("allowed", hasSize(1));
        assertEquals(1, records(family));
        ask(BANK, family.replace("-", "")).statusCode(200).body("items.familyId", equalTo(List.of(family)));
        BANK.post("/v1/recipients", Map.of("purpose", "x", "familyIds", List.of(family)))
                .body("violations[0].message", equalTo("must have 10 to 500 characters"));
    }

    @Test
    void noCallerIsShownMoreThanHisShareOfADay() {
        String family = member("PKH");
        Api greedy = callerOf("greedy-bank", "bank", "53.15");
        Sql.execute("insert into reveal (family_id, region_code, purpose, revealed_by) select '" + family
                + "', '53.15.05.1025', 'Another request', 'greedy-bank' from generate_series(1, 4999)");
        ask(greedy, family, UUID.randomUUID())
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]{0,4}"))
                .body("type", equalTo("/errors/too-many-requests"))
                .body("items", nullValue());
        ask(greedy, family, family).statusCode(200).body("items", hasSize(1));
        ask(greedy, family).statusCode(429);
        ask(BANK, family).statusCode(200);
        Sql.execute("delete from reveal where revealed_by = 'greedy-bank' and purpose = 'Another request'");
        ask(greedy, family).statusCode(200);
    }

    @Test
    void anOfficerIsShownNoMoreThanTheShareOfADay() {
        String family = register(family(2, head()));
        Api greedy = callerOf("greedy-officer", "district-officer", "53.15");
        Sql.execute("insert into reveal (family_id, region_code, purpose, revealed_by) select '" + family
                + "', '53.15.05.1025', 'Another request', 'greedy-officer' from generate_series(1, 199)");
        Map<String, Object> purpose = Map.of("purpose", "Correction at the civil registry");
        greedy.post("/v1/families/" + family + "/reveal", purpose).statusCode(200);
        greedy.post("/v1/families/" + family + "/reveal", purpose)
                .spec(Api.refused(429, "too-many-requests"))
                .header("Retry-After", matchesPattern("[1-9][0-9]{0,4}"));
        assertEquals(200, records(family));
        Office.reveal(family);
        Sql.execute(
                "insert into daily_share values ('REVEAL', 201, current_date - 1, current_date + 2, 'A test', false)");
        greedy.post("/v1/families/" + family + "/reveal", purpose).statusCode(200);
    }

    /** What nobody sees is no purpose. */
    @Test
    void aPurposeOfInvisibleCharactersIsNone() {
        for (String nothing : List.of("\u200b", "\u202e", "\u00ad", "\u0007", "\u2066")) {
            refused(
                    BANK.post(
                            "/v1/recipients",
                            Map.of("purpose", "Cash" + nothing.repeat(9), "familyIds", List.of(UUID.randomUUID()))),
                    "purpose");
        }
    }

    private static void refused(ValidatableResponse answer, String field) {
        answer.spec(Api.refused(400, "invalid-request")).body("violations.field", equalTo(List.of(field)));
    }
}
