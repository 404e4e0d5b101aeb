package id.salur.registry.family;

import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.nik;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import id.salur.platform.testing.Api;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At 18:00 UTC it is the next day in Jakarta: what happened there today is no future. */
@QuarkusTest
@ServiceTest
class DaysTest {
    private static final String TODAY = "2026-02-01";
    private static final String TOMORROW = "2026-02-02";

    @BeforeEach
    void stopTheClock() {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-01-31T18:00:00Z"), ZoneOffset.UTC), Clock.class);
    }

    @Test
    void aChildIsBornTodayAndNotTomorrow() {
        register(family(2, head(), born(TODAY)));
        refused(OFFICER.post("/v1/families", family(2, head(), born(TOMORROW))));
        String id = register(family(2, head()));
        OFFICER.command("/v1/families/" + id + "/members", etag(id), born(TODAY))
                .statusCode(201);
        refused(OFFICER.command("/v1/families/" + id + "/members", etag(id), born(TOMORROW)));
    }

    @Test
    void anImportCountsTheSameDays() {
        String header =
                "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,severe_disability,employment,programmes\n";
        for (String day : new String[] {TODAY, TOMORROW}) {
            String row = kk() + "," + nik(LocalDate.parse(day), true) + ",Warga,F," + day + ",HEAD,true," + VILLAGE
                    + ",2,,,false,,\n";
            OFFICER.csv("/v1/family-imports", (header + row).getBytes(StandardCharsets.UTF_8))
                    .statusCode(201)
                    .body("rejected", equalTo(day.equals(TODAY) ? 0 : 1));
        }
    }

    @Test
    void aMemberDiesOrLeavesTodayAndNotTomorrow() {
        String id = register(family(2, head(), born("2020-05-06")));
        String path = "/v1/families/" + id + "/members/"
                + OFFICER.get("/v1/families/" + id).extract().path("members[1].id");
        for (String fact : new String[] {"leftOn", "diedOn"}) {
            refused(OFFICER.patch(path, etag(id), Map.of(fact, TOMORROW)));
            OFFICER.patch(path, etag(id), Map.of(fact, TODAY)).statusCode(200);
        }
    }

    @Test
    void aFamilyMovesOutTodayAndNotTomorrow() {
        String id = register(family(2, head()));
        refused(OFFICER.patch("/v1/families/" + id, etag(id), Map.of("movedOutOn", TOMORROW)));
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("movedOutOn", TODAY))
                .statusCode(200);
    }

    private static Map<String, Object> born(String day) {
        return person(day, "F", "CHILD", Map.of());
    }

    private static void refused(ValidatableResponse answer) {
        answer.spec(Api.refused(422, "invalid-family")).body("faults.code", hasItem("date-out-of-range"));
    }
}
