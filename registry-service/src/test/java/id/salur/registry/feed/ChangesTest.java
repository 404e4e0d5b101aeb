package id.salur.registry.feed;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.member;
import static id.salur.registry.Office.pupil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.page.Cursor;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What changed since a place: nothing missed, nothing twice, nothing of elsewhere. */
@QuarkusTest
@ServiceTest
class ChangesTest {
    @Inject
    Jdbi jdbi;

    @Inject
    ChangeRetention retention;

    private static final String FLORES = "53.08.03.2001";
    private static final String KUPANG = "53.71.01.1001";
    private static final int WRITERS = 6;
    private static final int EACH = 8;

    /** A reader who keeps his place and what he has seen together, as his database would. */
    private static final class Reader {
        private final Api api;
        private String place;
        private final List<Map<String, Object>> seen = new ArrayList<>();

        Reader(Api api) {
            this.api = api;
        }

        /** Killed in between: what he read is lost with the place after it. */
        boolean page(int limit, boolean killed) {
            JsonPath page = api.get("/v1/changes?limit=" + limit + (place == null ? "" : "&since=" + place))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (!killed) {
                seen.addAll(page.getList("items"));
                place = page.getString("next");
            }
            return page.getBoolean("more");
        }

        Reader toTheEnd() {
            while (page(500, false)) {}
            return this;
        }

        List<String> types(String family) {
            return seen.stream()
                    .filter(change -> change.get("familyId").equals(family))
                    .map(change -> (String) change.get("type"))
                    .toList();
        }
    }

    private static void published() {
        until("select count(*) from outbox", 0);
    }

    private static String register(String village) {
        return Api.as("district-officer", village.substring(0, 5))
                .create("/v1/families", family(village, 2, List.of(head(), pupil())));
    }

    @Test
    void nothingIsMissedAndNothingComesTwiceWhileManyWriteAndTheReaderIsKilled() {
        Reader reader = new Reader(Api.as("integrator", "53.08"));
        Random random = new Random(7);
        List<Thread> writing = new ArrayList<>();
        List<String> families = Collections.synchronizedList(new ArrayList<>());
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread thread = new Thread(() -> IntStream.range(0, EACH).forEach(i -> {
                String family = register(FLORES);
                Api.as("district-officer", "53.08")
                        .patch("/v1/families/" + family, "*", Map.of("desil", 3))
                        .statusCode(200);
                families.add(family);
            }));
            writing.add(thread);
            thread.start();
        }
        while (writing.stream().anyMatch(Thread::isAlive)) {
            reader.page(1 + random.nextInt(5), random.nextInt(3) == 0);
        }
        published();
        reader.toTheEnd();
        assertEquals(WRITERS * EACH, families.size());
        for (String family : families) {
            assertEquals(List.of("family.registered", "family.changed"), reader.types(family));
        }
        assertEquals(reader.seen, new Reader(Api.as("integrator", "53.08")).toTheEnd().seen);
    }

    @Test
    void whoMovesAwayIsSaidToBothAndNothingElseOfTheOther() {
        String family = register(FLORES);
        Api.as("province-officer", "53")
                .patch("/v1/families/" + family, "*", Map.of("regionCode", KUPANG))
                .statusCode(200);
        Api.as("district-officer", "53.71")
                .patch("/v1/families/" + family, "*", Map.of("desil", 4))
                .statusCode(200);
        published();
        assertEquals(
                List.of("family.registered", "family.moved-away"),
                new Reader(Api.as("integrator", "53.08")).toTheEnd().types(family));
        assertEquals(
                List.of("family.changed", "family.changed"),
                new Reader(Api.as("integrator", "53.71")).toTheEnd().types(family));
        List<String> all = List.of("family.registered", "family.moved-away", "family.changed", "family.changed");
        for (Api wide : List.of(
                Api.as("integrator", "53"), Api.as("integrator", "ID"), Api.as("integrator", "53.71", "53.08"))) {
            assertEquals(all, new Reader(wide).toTheEnd().types(family));
        }
        assertEquals(
                List.of(),
                new Reader(Api.as("district-officer", "53.08.03.2002"))
                        .toTheEnd()
                        .types(family));
    }

    @Test
    void aMembershipIsThereWithItsProgramme() {
        String family = member("PKH");
        published();
        Reader reader = new Reader(OFFICER).toTheEnd();
        assertEquals(List.of("family.registered", "membership.started"), reader.types(family));
        assertEquals("PKH", reader.seen.get(reader.seen.size() - 1).get("programme"));
    }

    @Test
    void aCursorIsOfOneReaderAndHisAreas() {
        String next = place(callerOf("sistem-satu", "integrator", "53.15"), "");
        String since = "?since=" + next;
        callerOf("sistem-satu", "integrator", "53.15")
                .get("/v1/changes" + since)
                .statusCode(200);
        callerOf("sistem-dua", "integrator", "53.15")
                .get("/v1/changes" + since)
                .spec(refused(400, "cursor-of-another"));
        callerOf("sistem-satu", "integrator", "53").get("/v1/changes" + since).spec(refused(400, "cursor-of-another"));
        Api.as("integrator", "53.15").get("/v1/changes?since=abc").spec(refused(400, "invalid-cursor"));
        String ofAList = Cursor.encode(UUID.randomUUID().toString());
        OFFICER.get("/v1/changes?since=" + ofAList).spec(refused(400, "invalid-cursor"));
    }

    @Test
    void whoWasAwayTooLongBeginsAgain() {
        LocalDate today = LocalDate.of(2026, 1, 31);
        Period kept = Period.ofDays(400);
        String cursor = new Place(7).cursor("s", List.of("53"), today);
        assertEquals(
                7,
                Place.of(cursor, "s", List.of("53"), today.plusDays(400), kept).after());
        Problem refused =
                assertThrows(Problem.class, () -> Place.of(cursor, "s", List.of("53"), today.plusDays(401), kept));
        assertEquals(410, refused.status());
    }

    @Test
    void oldOnesAreForgottenAndNoOthers() {
        String family = register(FLORES);
        published();
        Sql.execute("update change set occurred_at = now() - interval '402 days' where family_id = '" + family + "'");
        long others = Sql.number("select count(*) from change where occurred_at > now() - interval '400 days'");
        SystemScope.run(() -> jdbi.useHandle(h -> retention.forget(h, OffsetDateTime.now(ZoneOffset.UTC))));
        assertEquals(0, Sql.number("select count(*) from change where family_id = '" + family + "'"));
        assertTrue(Sql.number("select count(*) from change where occurred_at > now() - interval '400 days'") >= others);
    }

    private static String place(Api reader, String query) {
        return reader.get("/v1/changes" + query).statusCode(200).extract().path("next");
    }
}
