package id.salur.registry.region.change;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.AUDITOR;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.admit;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes are renumbered, villages move, districts are split: who lives there goes along, and nobody gets into what ended. */
@QuarkusTest
@ServiceTest
class RegionChangeTest {
    private static final String DAY = "2026-01-01";
    private static final Api FIRST = callerOf("region-first", "district-officer", "53.15");
    private static final Api SECOND = callerOf("region-second", "district-officer", "53.15");

    private static Map<String, Object> row(String from, String to, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("codeOld", from);
        row.put("codeNew", to);
        row.put("name", name);
        row.put("day", DAY);
        row.put("legalBasis", "Perda 4/2025");
        row.put("confirmed", true);
        return row;
    }

    private static ValidatableResponse propose(Object... rows) {
        return FIRST.post("/v1/region-changes", Map.of("changes", List.of(rows)));
    }

    private static ValidatableResponse apply(Object... rows) {
        return SECOND.post("/v1/region-changes/" + created(propose(rows)) + "/apply");
    }

    private static String household(String village) {
        return register(family(village, 2, List.of(head(), pupil())));
    }

    @Test
    void aVillageIsRenumberedWithAllWhoLiveThere() {
        String was = "53.15.09.2001";
        String now = "53.15.09.2101";
        String family = admit(household(was), "PKH");
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("desil", 3, "since", "2026-03-01"))
                .statusCode(200);
        OFFICER.create("/v1/proposals", Map.of("familyId", family, "programme", "BPNT"));
        String pupil = OFFICER.get("/v1/families/" + family).extract().path("members[1].id");
        OFFICER.patch(
                        "/v1/families/" + family + "/members/" + pupil,
                        etag(family),
                        Map.of("schoolLevel", "SMP", "since", "2021-07-01"))
                .statusCode(200);
        OFFICER.command(
                        "/v1/families/" + family + "/relations",
                        etag(family),
                        Map.of(
                                "since",
                                "2021-03-01",
                                "relations",
                                List.of(Map.of("personId", pupil, "relation", "OTHER"))))
                .statusCode(200);
        String head = OFFICER.get("/v1/families/" + family).extract().path("members[0].id");
        OFFICER.patch("/v1/families/" + family + "/members/" + head, etag(family), Map.of("diedOn", "2026-05-01"))
                .statusCode(200);
        assertEquals(
                "family family_past household_member membership person person_identifier person_past proposal recipient_hold"
                        + " relation_past task ",
                RegionTables.holding(was));
        Sql.until("select count(*) from outbox", 0);

        apply(row(was, now, null))
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("regionCode", equalTo("53.15.09"))
                .body("regionsEnded", equalTo(1))
                .body("regionsBegun", equalTo(1))
                .body("families", equalTo(1))
                .body("memberships", equalTo(1))
                .body("familiesStay", equalTo(0));

        assertEquals("", RegionTables.holding(was));
        assertEquals(
                "null 2026-01-01 53.15.09.2001 2, 2026-01-01 2026-03-01 53.15.09.2101 2",
                text("select string_agg(concat_ws(' ', coalesce(valid_from::text, 'null'), valid_until, village,"
                        + " desil), ', ' order by valid_until) from family_past where family_id"
                        + " = '" + family + "'"));
        AUDITOR.get("/v1/families/" + family).body("regionCode", equalTo(now));
        AUDITOR.get("/v1/regions/" + was)
                .body("status", equalTo("ended"))
                .body("validTo", equalTo("2025-12-31"))
                .body("successors[0].code", equalTo(now))
                .body("successors[0].legalBasis", equalTo("Perda 4/2025"));
        AUDITOR.get("/v1/regions/" + was + "?on=2025-12-31")
                .body("status", equalTo("active"))
                .body("validTo", equalTo("2025-12-31"));
        AUDITOR.get("/v1/regions/" + was + "?on=" + DAY).spec(refused(404, "not-found"));
        AUDITOR.get("/v1/regions/" + now).body("name", equalTo("Repi")).body("predecessors.code", contains(was));
        AUDITOR.get("/v1/regions/" + now + "?on=2025-12-31").spec(refused(404, "not-found"));
        AUDITOR.get("/v1/regions?parent=53.15.09&on=2025-12-31&limit=500").body("items.code", hasItem(was));

        Sql.until("select count(*) from outbox", 0);
        Seen told = TestEvents.received("salur.registry.region").stream()
                .filter(event -> event.body().contains(was))
                .findFirst()
                .orElseThrow();
        ContractAssert.conforms(told);
        assertEquals("ID", told.key());
        JsonPath body = JsonPath.from(told.body());
        assertEquals(DAY, body.getString("day"));
        assertEquals(
                List.of(Map.of("codeOld", was, "codeNew", now, "name", "Repi", "stays", false, "follows", true)),
                body.getList("steps"));
        assertEquals(Told.digest("PKH", now), digest("PKH", now));
        assertEquals("0 0000000000000000", Told.digest("PKH", was));
    }

    private static String digest(String programme, String region) {
        var answer = AUDITOR.get("/v1/digests/memberships?programme=" + programme + "&regionCode=" + region)
                .extract();
        return answer.path("count") + " " + answer.path("hash");
    }

    /** A table with a region is followed by its owner, or says where something was decided, shown or taken in. */
    @Test
    void everyTableWithARegionFollowsOrIsFrozen() {
        assertEquals(RegionTables.AGREED, RegionTables.all());
    }

    @Test
    void aDecisionKeepsTheCodeItWasMadeUnder() {
        String family = admit(household("53.15.09.2002"), "PKH");
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("movedOutOn", "2019-05-01"))
                .statusCode(200);
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("desil", 3, "since", "2019-01-01"))
                .statusCode(200);
        callerOf("region-approver", "approver", "53.15")
                .post(
                        "/v1/families/" + family + "/reviews",
                        Map.of("programme", "PKH", "decision", "END", "reason", "MOVED_OUT"));
        apply(row("53.15.09.2002", "53.15.09.2102", null)).statusCode(200);
        assertEquals("", RegionTables.holding("53.15.09.2002"));
        assertEquals(
                number("select count(*) from recheck where family_id = '" + family + "'"),
                number("select count(*) from recheck where family_id = '" + family
                        + "' and region_code = '53.15.09.2002'"));
    }

    @Test
    void aCommandIntoWhatEndedIsRefusedWithItsSuccessor() {
        String elsewhere = household("53.15.09.2005");
        apply(row("53.15.09.2003", "53.15.09.2103", null)).statusCode(200);
        propose(row("53.15.09.2103", "53.15.09.2203", null))
                .spec(refused(422, "region-change-not-possible"))
                .body("lines.code", contains("before-it-began"));
        OFFICER.post("/v1/families", family("53.15.09.2003", 2, List.of(head())))
                .spec(refused(422, "region-ended"))
                .body("successors", contains("53.15.09.2103"))
                .body("endedOn", equalTo("2025-12-31"));
        OFFICER.patch("/v1/families/" + elsewhere, etag(elsewhere), Map.of("regionCode", "53.15.09.2003"))
                .spec(refused(422, "region-ended"))
                .body("successors", contains("53.15.09.2103"));
        String csv = """
            kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes
            5315093112240001,5315094102899001,Warga 1,F,1989-02-01,HEAD,true,53.15.09.2003,2,,,false,,
            """;
        String id = created(OFFICER.csv("/v1/family-imports", csv.getBytes(StandardCharsets.UTF_8)));
        String rejects =
                OFFICER.get("/v1/family-imports/" + id + "/rejects").extract().asString();
        assertEquals(
                1,
                rejects.lines()
                        .filter(line -> line.contains("53.15.09.2103") && line.contains("village"))
                        .count(),
                rejects);
    }

    @Test
    void aVillageThatEndsWithTwoSuccessorsLeavesItsFamiliesToBeMovedByHand() {
        String was = "53.15.09.2004";
        String family = household(was);
        propose(row(was, "53.15.09.2104", "Munting Utara"), row(was, "53.15.09.2105", null))
                .spec(refused(422, "region-change-not-possible"))
                .body("lines[0].code", equalTo("required"));
        apply(row(was, "53.15.09.2104", "Munting Utara"), row(was, "53.15.09.2105", "Munting Selatan"))
                .statusCode(200)
                .body("families", equalTo(0))
                .body("familiesStay", equalTo(1));
        OFFICER.post("/v1/proposals", Map.of("familyId", family, "programme", "PKH"))
                .spec(refused(422, "region-ended"))
                .body("successors", contains("53.15.09.2104", "53.15.09.2105"));
        assertEquals(
                "OPEN", text("select state from task where kind = 'MOVE_FAMILY' and subject_id = '" + family + "'"));
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("regionCode", "53.15.09.2105", "since", DAY))
                .statusCode(200);
        assertEquals(
                "DONE", text("select state from task where kind = 'MOVE_FAMILY' and subject_id = '" + family + "'"));
        OFFICER.create("/v1/proposals", Map.of("familyId", family, "programme", "PKH"));
    }

    @Test
    void whatLiesBelowFollowsUnlessItHasARowOfItsOwn() {
        String moved = household("53.15.11.2001");
        String own = household("53.15.11.2002");
        long villages = number("select count(*) from region where parent_code = '53.15.11' and valid_to is null");
        apply(row("53.15.11", "53.15.21", "Pacar Baru"), row("53.15.11.2002", "53.15.12.2902", null))
                .statusCode(200)
                .body("regionsEnded", equalTo((int) villages + 1))
                .body("regionsBegun", equalTo((int) villages + 1));
        AUDITOR.get("/v1/families/" + moved).body("regionCode", equalTo("53.15.21.2001"));
        AUDITOR.get("/v1/families/" + own).body("regionCode", equalTo("53.15.12.2902"));
        AUDITOR.get("/v1/regions/53.15.21.2001")
                .body("path", contains("Nusa Tenggara Timur", "Kabupaten Manggarai Barat", "Pacar Baru"));
        AUDITOR.get("/v1/regions/53.15.21").body("otherNames.name", hasItem("Pacar"));
        AUDITOR.get("/v1/regions/search?name=Pacar&level=DISTRICT&regionCode=53.15")
                .body("items[0].code", equalTo("53.15.21"))
                .body("items[0].foundName", equalTo("Pacar"));
        assertEquals(
                0,
                number("select count(*) from region r where r.valid_to is null and r.parent_code is not null and not"
                        + " exists (select from region p where p.code = r.parent_code and p.valid_to is null)"));
    }

    @Test
    void aDistrictIsSplitAndGoesOn() {
        String family = household("53.15.10.2001");
        apply(
                        row("53.15.10", "53.15.10", null),
                        row("53.15.10", "53.15.22", "Mbeliling Timur"),
                        row("53.15.10.2001", "53.15.22.2001", null))
                .statusCode(200)
                .body("regionsEnded", equalTo(1))
                .body("regionsBegun", equalTo(2));
        AUDITOR.get("/v1/families/" + family).body("regionCode", equalTo("53.15.22.2001"));
        AUDITOR.get("/v1/regions/53.15.10")
                .body("status", equalTo("active"))
                .body("successors.code", contains("53.15.22"));
        AUDITOR.get("/v1/regions/53.15.22").body("predecessors.code", contains("53.15.10"));
    }

    @Test
    void twoVillagesChangeTheirCodes() {
        String one = household("53.15.09.2006");
        String other = household("53.15.09.2007");
        apply(row("53.15.09.2006", "53.15.09.2007", null), row("53.15.09.2007", "53.15.09.2006", null))
                .statusCode(200);
        AUDITOR.get("/v1/families/" + one).body("regionCode", equalTo("53.15.09.2007"));
        AUDITOR.get("/v1/families/" + other).body("regionCode", equalTo("53.15.09.2006"));
        AUDITOR.get("/v1/regions/53.15.09.2006")
                .body("name", equalTo("Wae Mose"))
                .body("status", equalTo("active"));
        AUDITOR.get("/v1/regions/53.15.09.2006?on=2025-12-31").body("name", equalTo("Lalong"));
    }

    @Test
    void aRegionGetsAnotherNameAndTwoBecomeOne() {
        String family = household("53.15.09.2009");
        apply(row("53.15.09.2008", "53.15.09.2008", "Nanga Lili Raya"), row("53.15.09.2009", "53.15.09.2008", null))
                .statusCode(200)
                .body("families", equalTo(1));
        AUDITOR.get("/v1/regions/53.15.09.2008")
                .body("name", equalTo("Nanga Lili Raya"))
                .body("validFrom", equalTo(DAY))
                .body("otherNames.name", contains("Nanga Bere", "Nanga Lili"))
                .body("predecessors.code", contains("53.15.09.2009"));
        AUDITOR.get("/v1/families/" + family).body("regionCode", equalTo("53.15.09.2008"));
    }

    @ParameterizedTest
    @CsvSource({
        "53.15.09.2010,53.15.09,,level-differs",
        "53.15.09.2999,53.15.09.2998,,unknown-region",
        "53.15.09.2010,53.15.99.2010,,unknown-parent",
        "53.15.09.2010,53.15.09.2010,,nothing-changes",
        "53.15.09.2010,53.15.09.2011,Another Name,region-exists",
        "53.15.06,53.15.05,,region-exists"
    })
    void whatCannotBeIsRefusedWhole(String from, String to, String name, String code) {
        propose(row(from, to, name))
                .spec(refused(422, "region-change-not-possible"))
                .body("lines.code", hasItem(code));
    }

    @Test
    void aParentDoesNotEndWithoutWhatLiesBelow() {
        propose(row("53.15.12", "53.15.31", "A"), row("53.15.12", "53.15.32", "B"))
                .spec(refused(422, "region-change-not-possible"))
                .body("lines.code", hasItem("region-below-stays"));
        Map<String, Object> tomorrow = row("53.15.09.2010", "53.15.09.2110", null);
        tomorrow.put("day", LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1).toString());
        propose(tomorrow)
                .spec(refused(422, "region-change-not-possible"))
                .body("lines.code", contains("date-out-of-range"));
        Map<String, Object> another = row("53.15.09.2011", "53.15.09.2111", null);
        another.put("day", "2025-01-01");
        propose(row("53.15.09.2010", "53.15.09.2110", null), another).body("lines.code", contains("another-day"));
        propose(row("53.15.09.2010", "5315092110", null)).spec(refused(400, "invalid-request"));
        propose().spec(refused(400, "invalid-request"));
    }

    @Test
    void aSetIsOfTwoPeopleAndOfTheirArea() {
        propose(row("53.14.01.2001", "53.15.09.2120", null)).spec(refused(403, "outside-area"));
        String id = created(propose(row("53.15.09.2012", "53.15.09.2112", null)));
        FIRST.post("/v1/region-changes/" + id + "/apply").spec(refused(409, "same-person"));
        callerOf("far", "district-officer", "15.01")
                .post("/v1/region-changes/" + id + "/apply")
                .spec(refused(404, "not-found"));
        String task = "/v1/tasks?kind=DECIDE_REGION_CHANGE&subjectId=" + id;
        SECOND.get(task)
                .body("items.role", contains("district-officer"))
                .body("items.regionCode", contains("53.15.09"));
        callerOf("far", "district-officer", "15.01").get(task).body("items", hasSize(0));
        FIRST.get("/v1/region-changes?state=PROPOSED&regionCode=53.15.09").body("items.id", hasItem(id));
        FIRST.post("/v1/region-changes/" + id + "/cancel").statusCode(200).body("state", equalTo("CANCELLED"));
        SECOND.get(task).body("items", hasSize(0));
        SECOND.post("/v1/region-changes/" + id + "/apply").spec(refused(409, "illegal-transition"));
        AUDITOR.get("/v1/regions/53.15.09.2012").body("validTo", nullValue());
    }

    @Test
    void theSameChangeIsNotMadeTwice() {
        String one = created(propose(row("53.15.09.2013", "53.15.09.2113", null)));
        String two = created(propose(row("53.15.09.2013", "53.15.09.2113", null)));
        List<Integer> answers =
                AtOnce.statuses(List.of(one, two), id -> SECOND.post("/v1/region-changes/" + id + "/apply"));
        assertEquals(List.of(200, 422), answers.stream().sorted().toList());
        AUDITOR.get("/v1/regions/53.15.09.2013").body("successors", hasSize(1));
    }

    @Test
    void nobodyGetsIntoAVillageWhileItEnds() {
        String was = "53.15.09.2014";
        String id = created(propose(row(was, "53.15.09.2114", null)));
        List<String> all = new ArrayList<>(List.of(id, "1", "2", "3", "4", "5"));
        List<Integer> answers = AtOnce.statuses(
                all,
                one -> one.equals(id)
                        ? SECOND.post("/v1/region-changes/" + id + "/apply")
                        : OFFICER.post("/v1/families", family(was, 2, List.of(head()))));
        assertEquals(200, answers.get(0));
        assertEquals("", RegionTables.holding(was), answers.toString());
    }

    @Test
    void aFileIsOneSet() {
        String csv = """
                code_old;code_new;name;day;legal_basis;confirmed
                53.15.09.2015;53.15.09.2115;Modo Raya;01/01/2026;Perda 4/2025;BENAR
                """;
        String id = created(FIRST.csv("/v1/region-changes/files", csv.getBytes(StandardCharsets.UTF_8)));
        SECOND.post("/v1/region-changes/" + id + "/apply").statusCode(200);
        AUDITOR.get("/v1/regions/53.15.09.2115")
                .body("name", equalTo("Modo Raya"))
                .body("otherNames.name", contains("Modo"));
        FIRST.csv("/v1/region-changes/files", csv.replace("BENAR", "MAYBE").getBytes(StandardCharsets.UTF_8))
                .spec(refused(400, "csv-value"))
                .body("column", equalTo("confirmed"));
        FIRST.csv("/v1/region-changes/files", csv.getBytes(StandardCharsets.UTF_8))
                .spec(refused(422, "region-change-not-possible"))
                .body("lines[0].line", equalTo(2))
                .body("lines.code", hasItem("region-ended"));
        FIRST.csv("/v1/region-changes/files", csv.replace("name;", "").getBytes(StandardCharsets.UTF_8))
                .spec(refused(400, "csv-header"))
                .body("detail", containsString("name"));
    }
}
