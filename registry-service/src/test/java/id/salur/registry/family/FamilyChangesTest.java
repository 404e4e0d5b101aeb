package id.salur.registry.family;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_VILLAGE;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static id.salur.registry.Office.reveal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Facts change with the tag of what was read; members come, change and leave. */
@QuarkusTest
@ServiceTest
class FamilyChangesTest {
    @Test
    void changesNeedTheTagOfWhatWasRead() {
        String id = register(family(2, head(), pupil()));
        OFFICER.patch("/v1/families/" + id, "\"9\"", Map.of("desil", 3)).spec(refused(412, "stale-etag"));
        OFFICER.request()
                .body(Map.of("desil", 3))
                .patch("/v1/families/" + id)
                .then()
                .spec(refused(428, "if-match-required"));
        OFFICER.patch("/v1/families/" + id, "\"1\"", Map.of("kk", "1")).spec(refused(400, "unknown-field"));
        OFFICER.get("/v1/families/" + id).body("desil", equalTo(2)).body("version", equalTo(1));
        OFFICER.patch("/v1/families/" + id, "\"1\"", Map.of("desil", 3))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("desil", equalTo(3))
                .body("regionCode", equalTo(VILLAGE));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("regionCode", Office.OTHER_VILLAGE))
                .statusCode(200);
        assertEquals(
                Office.OTHER_VILLAGE,
                text(
                        "select min(p.region_code) from person p join household_member m on m.person_id = p.id where m.family_id = '"
                                + id + "'"));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("regionCode", FAR_VILLAGE))
                .spec(refused(403, "outside-area"));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("regionCode", "53.15.05.9998"))
                .spec(refused(422, "unknown-village"));
    }

    @Test
    void membersComeChangeAndLeave() {
        String id = register(family(2, head(), pupil()));
        Map<String, Object> baby = Office.person("2019-03-01", "M", "CHILD", Map.of());
        OFFICER.command("/v1/families/" + id + "/members", "\"1\"", baby)
                .statusCode(201)
                .body("members", hasSize(3));
        OFFICER.command("/v1/families/" + id + "/members", "\"2\"", head())
                .statusCode(422)
                .body("faults.code", hasItem("recipient-count"));
        String pupil = OFFICER.get("/v1/families/" + id).extract().path("members[1].id");
        String path = "/v1/families/" + id + "/members/" + pupil;
        Map<String, Object> leavesSchool = new LinkedHashMap<>(Map.of("since", "2019-05-01"));
        leavesSchool.put("schoolLevel", null);
        OFFICER.patch(path, "\"2\"", leavesSchool).statusCode(200).body("version", equalTo(3));
        OFFICER.get("/v1/families/" + id + "/components?on=2019-06-01")
                .body("items.component", equalTo(List.of("ANAK_0_6")));
        OFFICER.patch(path, "\"3\"", Map.of("leftOn", "2019-07-01")).statusCode(200);
        OFFICER.patch(path, "\"4\"", Map.of("diedOn", "2001-01-01"))
                .statusCode(422)
                .body("faults.code", hasItem("date-out-of-range"));
        OFFICER.patch("/v1/families/" + id + "/members/" + UUID.randomUUID(), "\"4\"", Map.of("leftOn", "2019-07-01"))
                .statusCode(404);
        Map<String, Object> again = pupil();
        again.put("nik", reveal(id).extract().path("members.find { it.id == '" + pupil + "' }.nik"));
        again.put("birthDate", "2009-05-06");
        register(family(2, head(), again));
    }
}
