package id.salur.registry.family;

import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a member is to the head of the household is so from a day on, and what it was before is kept. */
@QuarkusTest
@ServiceTest
class RelationTest {
    private static final Api FACILITATOR = callerOf("f-2", "facilitator", "53.15");

    private static String household() {
        return register(family(2, head(), person("1995-04-05", "M", "OTHER", Map.of()), pupil()));
    }

    private static String member(String family, int place) {
        return OFFICER.get("/v1/families/" + family).extract().path("members[" + (place - 1) + "].id");
    }

    private static Map<String, Object> relation(String family, int place, String relation) {
        return Map.of("personId", member(family, place), "relation", relation);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static ValidatableResponse change(String family, String since, Map<String, Object>... relations) {
        return OFFICER.command(
                "/v1/families/" + family + "/relations",
                etag(family),
                Map.of("since", since, "relations", List.of(relations)));
    }

    private static String periods(String family, int place) {
        return text("""
                select string_agg(concat(k.valid_from, '/', k.valid_until, ' ', k.relation), ', ' order by k.valid_until nulls last)
                  from (select family_id, position, valid_from, valid_until, relation from relation_past
                         union all select family_id, position, relation_since, valid_until, relation from household_member) k
                 where k.family_id = '%s' and k.position = %d""".formatted(family, place));
    }

    @Test
    void aNewHeadIsOneFromTheDayOnAndBeforeItTheOldOneWas() {
        String family = household();
        change(
                        family,
                        "2021-03-01",
                        relation(family, 1, "SPOUSE"),
                        relation(family, 2, "HEAD"),
                        relation(family, 3, "OTHER"))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("members.relation", contains("SPOUSE", "HEAD", "OTHER"));
        assertEquals("/2021-03-01 HEAD, 2021-03-01/ SPOUSE", periods(family, 1));
        OFFICER.get("/v1/persons/" + member(family, 2))
                .body("facts.fact", contains("relation", "relation"))
                .body("facts.value", contains("OTHER", "HEAD"))
                .body("facts.from", contains(null, "2021-03-01"))
                .body("facts.until", contains("2021-03-01", null));
    }

    @Test
    void aCorrectionOfThePastHoldsFromItsDayOn() {
        String family = household();
        change(family, "2022-01-01", relation(family, 2, "SPOUSE")).statusCode(200);
        change(family, "2024-01-01", relation(family, 2, "PARENT")).statusCode(200);
        change(family, "2021-01-01", relation(family, 2, "CHILD")).statusCode(200);
        change(family, "2021-01-01", relation(family, 2, "SPOUSE")).statusCode(200);
        assertEquals(
                "/2021-01-01 OTHER, 2021-01-01/2022-01-01 SPOUSE, 2022-01-01/2024-01-01 SPOUSE, 2024-01-01/ SPOUSE",
                periods(family, 2));
        OFFICER.get("/v1/persons/" + member(family, 2))
                .body("facts.value", contains("OTHER", "SPOUSE"))
                .body("facts.from", contains(null, "2021-01-01"));
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("regionCode", Office.OTHER_VILLAGE))
                .statusCode(200);
        assertEquals(
                "53.15.05.2004",
                text("select distinct region_code from relation_past where family_id = '" + family + "'"));
    }

    @ParameterizedTest
    @CsvSource({"2020-05-25, GUARDIAN", "2020-06-01, SPOUSE"})
    void whoTakesOverIsJudgedByTheRelationOfTheDay(String day, String rank) {
        String family = household();
        change(family, "2020-06-01", relation(family, 2, "SPOUSE")).statusCode(200);
        OFFICER.patch(
                        "/v1/families/" + family + "/members/" + member(family, 1),
                        etag(family),
                        Map.of("diedOn", "2020-05-20"))
                .statusCode(200);
        FACILITATOR
                .post(
                        "/v1/families/" + family + "/recipient-changes",
                        Map.of("personId", member(family, 2), "effectiveOn", day))
                .statusCode(201)
                .body("rank", equalTo(rank));
    }

    @Test
    void whereTheHeadDiedAnotherHasToBeNamed() {
        String family = household();
        OFFICER.patch(
                        "/v1/families/" + family + "/members/" + member(family, 1),
                        etag(family),
                        Map.of("diedOn", "2020-05-20"))
                .statusCode(200);
        refused(change(family, "2020-05-20", relation(family, 3, "OTHER")), "head-count");
        change(family, "2020-05-19", relation(family, 3, "OTHER")).statusCode(200);
        change(family, "2020-05-20", relation(family, 2, "HEAD")).statusCode(200);
        refused(change(family, "2020-05-19", relation(family, 2, "HEAD")), "head-count");
    }

    @Test
    void whatCannotBeTrueIsRefused() {
        String family = household();
        refused(change(family, "2021-01-01", relation(family, 1, "OTHER")), "head-count");
        refused(change(family, "2021-01-01", relation(family, 2, "HEAD")), "head-count");
        refused(change(family, "2009-05-05", relation(family, 3, "OTHER")), "date-out-of-range");
        refused(change(family, "2099-01-01", relation(family, 3, "OTHER")), "date-out-of-range");
        refused(
                change(family, "2021-01-01", relation(family, 3, "OTHER"), relation(family, 3, "CHILD")),
                "member-twice");
        assertEquals("/ HEAD", periods(family, 1));
        String other = household();
        change(family, "2021-01-01", relation(other, 2, "PARENT")).spec(Api.refused(404, "not-found"));
        FAR_OFFICER
                .command(
                        "/v1/families/" + family + "/relations",
                        etag(family),
                        Map.of("relations", List.of(relation(family, 3, "OTHER"))))
                .statusCode(404);
        OFFICER.command(
                        "/v1/families/" + family + "/relations",
                        "\"7\"",
                        Map.of("relations", List.of(relation(family, 3, "OTHER"))))
                .statusCode(412);
    }

    private static void refused(ValidatableResponse answer, String code) {
        answer.spec(Api.refused(422, "invalid-family")).body("faults.code", hasItem(code));
    }
}
