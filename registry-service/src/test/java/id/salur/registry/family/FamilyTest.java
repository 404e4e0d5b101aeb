package id.salur.registry.family;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.nikOf;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.salur.platform.testing.Api;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A family is registered whole and right, or refused with every fault named. */
@QuarkusTest
@ServiceTest
class FamilyTest {
    @Test
    void aFamilyIsRegisteredMaskedAndPublished() {
        Map<String, Object> sent = family(2, head(), pupil());
        String id = register(sent);
        String kk = String.valueOf(sent.get("kk"));
        OFFICER.get("/v1/families/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kk", equalTo("*".repeat(14) + kk.substring(14)))
                .body("members", hasSize(2))
                .body("members[0].nik", equalTo("*".repeat(14) + nikOf(sent, 0).substring(14)))
                .body("members[0].birthYear", equalTo(1980))
                .body("members[0]", not(hasKey("birthDate")));
        OFFICER.get("/v1/families?regionCode=" + VILLAGE + "&limit=1")
                .body("items[0].members[0]", not(hasKey("birthDate")));
        assertFalse(
                text("select f::text || (select string_agg(p::text || i::text, '') from household_member m join person p on p.id = m.person_id join person_identifier i using (person_id) where m.family_id = f.id) from family f where id = '"
                                + id + "'")
                        .contains(kk));
    }

    @Test
    void membersGiveComponentsOnTheDay() {
        String id = register(family(2, head(), pupil()));
        OFFICER.get("/v1/families/" + id + "/components?on=2019-01-15").body("items.component", equalTo(List.of("SD")));
        OFFICER.get("/v1/families/" + id + "/components?on=2014-01-15")
                .body("items.component", equalTo(List.of("ANAK_0_6")));
        OFFICER.get("/v1/families/" + id + "/components?on=2012-12-31").body("items", hasSize(0));
        OFFICER.get("/v1/families/" + UUID.randomUUID() + "/components").statusCode(404);
    }

    @Test
    void aNameIsOne() {
        for (String name : List.of("=1+1", " =1+1", "\uff1d1+1", "\u3164", "...")) {
            refused(named(name), "invalid-family", "text-invalid");
        }
        refused(named("\u00a0"), "invalid-family", "required");
        refused(named("\u180e\u200b\u202e"), "invalid-family", "required");
        OFFICER.get("/v1/families/" + register(named("War\u00adga \u202eBer\u200bsih\u0007")))
                .body("members[0].name", equalTo("Warga Bersih"));
        OFFICER.get("/v1/families/" + register(named(" Warga\u00a0 Bersih ")))
                .body("members[0].name", equalTo("Warga Bersih"));
    }

    private static Map<String, Object> named(String name) {
        Map<String, Object> head = head();
        head.put("name", name);
        return family(2, head);
    }

    @Test
    void badNumbersAndFactsAreNamedAndNothingChanges() {
        refused(withNik("53150543028000012"), "invalid-nik", "nik-length");
        refused(withNik("531505A302800001"), "invalid-nik", "nik-digits");
        refused(withNik("5315054332800001"), "invalid-nik", "nik-date");
        refused(withNik("5315058102800001"), "invalid-nik", "nik-date");
        Map<String, Object> kk = family(2, head());
        kk.put("kk", "53150500011500011");
        refused(kk, "invalid-kk", "kk-length");
        refused(family(11, head()), "invalid-family", "desil-range");
        refused(family(2, head(), head()), "invalid-family", "recipient-count");
        for (String name : List.of("=HYPERLINK(\"http://x\",\"a\")", "+1", "-1", "@x", "Sa\tri")) {
            Map<String, Object> named = head();
            named.put("name", name);
            refused(family(2, named), "invalid-family", "text-invalid");
        }
        refused(
                family(2, head(), Office.person("2030-01-01", "F", "CHILD", Map.of())),
                "invalid-family",
                "date-out-of-range");
        refused(
                family(2, head(), Office.person("1990-01-01", "M", "CHILD", Map.of("pregnantUntil", "2019-06-01"))),
                "invalid-family",
                "not-for-men");
    }

    private static Map<String, Object> withNik(String nik) {
        Map<String, Object> head = head();
        head.put("nik", nik);
        return family(2, head);
    }

    private static void refused(Map<String, Object> family, String slug, String code) {
        long before = number("select count(*) from family");
        OFFICER.post("/v1/families", family)
                .spec(Api.refused(422, slug))
                .body("faults.code", hasItem(code))
                .body("faults.message", everyItem(containsString(" ")))
                .body("faults.advice", everyItem(containsString(" ")));
        assertEquals(before, number("select count(*) from family"));
    }

    @Test
    void overlappingFamiliesUnknownVillagesAndOtherAreasAreRefused() {
        Map<String, Object> first = family(2, head(), pupil());
        register(first);
        long before = number("select count(*) from family");
        Map<String, Object> sameKk = family(2, head());
        sameKk.put("kk", first.get("kk"));
        OFFICER.post("/v1/families", sameKk).spec(Api.refused(409, "kk-exists"));
        Map<String, Object> farKk = family(FAR_VILLAGE, 2, List.of(head()));
        farKk.put("kk", first.get("kk"));
        Map<String, Object> told = FAR_OFFICER
                .post("/v1/families", farKk)
                .spec(Api.refused(409, "kk-exists"))
                .extract()
                .path("$");
        assertEquals(java.util.Set.of("type", "title", "status", "detail", "correlationId"), told.keySet());
        Map<String, Object> pupil = pupil();
        pupil.put("nik", nikOf(first, 1));
        OFFICER.post("/v1/families", family(2, head(), pupil))
                .spec(Api.refused(409, "nik-in-another-family"))
                .body("member", equalTo(2));
        OFFICER.post("/v1/families", family("53.15.05.9999", 2, List.of(head())))
                .spec(Api.refused(422, "unknown-village"));
        OFFICER.post("/v1/families", family("53.15.05", 2, List.of(head()))).spec(Api.refused(422, "unknown-village"));
        OFFICER.post("/v1/families", family(FAR_VILLAGE, 2, List.of(head()))).spec(Api.refused(403, "outside-area"));
        Map<String, Object> farAndTaken = family(FAR_VILLAGE, 2, List.of(head()));
        farAndTaken.put("kk", first.get("kk"));
        OFFICER.post("/v1/families", farAndTaken).spec(Api.refused(403, "outside-area"));
        assertEquals(before, number("select count(*) from family"));
    }

    @Test
    void aNumberFromADistrictThatIsGoneIsOnlyAWarning() {
        Map<String, Object> head = head();
        head.put("nik", "999999" + String.valueOf(head.get("nik")).substring(6));
        OFFICER.post("/v1/families", family(2, head))
                .statusCode(201)
                .body("warnings", equalTo(List.of("nik-region-unknown")));
    }
}
