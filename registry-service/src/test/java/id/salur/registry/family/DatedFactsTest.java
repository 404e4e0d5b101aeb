package id.salur.registry.family;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.member;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact holds from a day on: what happened in March is judged by the facts of March. */
@QuarkusTest
@ServiceTest
class DatedFactsTest {
    private static final String SETTLED = "salur.disbursement.payment.settled.v1";

    private static ValidatableResponse change(String family, int member, String fact, Object value, String since) {
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put(fact, value);
        if (since != null) {
            patch.put("since", since);
        }
        String path = "/v1/families/" + family;
        if (member > 0) {
            path += "/members/" + OFFICER.get(path).extract().path("members[" + (member - 1) + "].id");
        }
        return OFFICER.patch(path, etag(family), patch);
    }

    private static void paid(String family, String on, int decisions) {
        TestEvents.send(
                "salur.disbursement.payment",
                SETTLED,
                family,
                ContractAssert.example(SETTLED)
                        .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                        .replaceAll("\"settledOn\": *\"[^\"]*\"", "\"settledOn\":\"" + on + "\""));
        until("select count(*) from recheck where family_id = '" + family + "'", decisions);
    }

    private static String decisions(String family) {
        return text("""
                select string_agg(concat_ws(' ', as_of, decision, array_to_string(reasons, ','), facts ->> 'desil'), '; ' order by id)
                  from recheck where family_id = '%s'""".formatted(family));
    }

    @Test
    void marchIsJudgedByTheFactsOfMarch() {
        String family = member("PKH");
        change(family, 2, "schoolLevel", null, "2019-04-01").statusCode(200);
        change(family, 0, "desil", 4, "2019-04-01").statusCode(200);
        paid(family, "2019-03-28", 1);
        paid(family, "2019-06-28", 2);
        assertEquals("2019-03-28 CONTINUE  2; 2019-06-28 GRADUATION_CANDIDATE NO_COMPONENT 4", decisions(family));
        OFFICER.get("/v1/families/" + family + "/components?on=2019-03-31")
                .body("items.component", equalTo(List.of("SD")));
        OFFICER.get("/v1/families/" + family + "/components?on=2019-04-01").body("items", equalTo(List.of()));
    }

    @Test
    void aFactIsSoFromTodayUnlessADayIsTold() {
        String family = member("PKH");
        change(family, 0, "desil", 9, null).statusCode(200).body("desil", equalTo(9));
        paid(family, "2019-03-28", 1);
        assertEquals("2019-03-28 CONTINUE  2", decisions(family));
    }

    @Test
    void aCorrectionOfWhatAPaymentWasDecidedOnIsJudgedAndTheOldDecisionStands() {
        String family = member("PKH");
        paid(family, "2019-03-28", 1);
        change(family, 0, "desil", 3, "2019-03-29").statusCode(200);
        assertEquals(
                1,
                number("select count(*) from recheck where family_id = '" + family + "'"),
                "nothing was decided on it");
        change(family, 0, "desil", 9, "2019-02-01").statusCode(200);
        assertEquals("2019-03-28 CONTINUE  2; 2019-03-28 SUSPEND DESIL_TOO_HIGH 9", decisions(family));
        assertEquals("SUSPENDED", text("select status from membership where family_id = '" + family + "'"));
        change(family, 2, "severeDisability", true, "2019-01-01").statusCode(200);
        change(family, 0, "desil", 2, "2019-03-01").statusCode(200);
        assertEquals("ACTIVE", text("select status from membership where family_id = '" + family + "'"));
    }

    @Test
    void aCorrectionOfThePastChangesOneFactFromItsDayOn() {
        String family = register(family(2, head(), pupil()));
        change(family, 2, "schoolLevel", "SMP", "2021-07-01").statusCode(200);
        change(family, 2, "schoolLevel", "SMA", "2024-07-01").statusCode(200);
        change(family, 2, "severeDisability", true, "2022-01-01").statusCode(200);
        change(family, 2, "severeDisability", true, "2022-01-01").statusCode(200);
        assertEquals(
                "-2021-07-01 SD false, 2021-07-01-2022-01-01 SMP false, 2022-01-01-2024-07-01 SMP true, 2024-07-01- SMA true",
                text("""
                        select string_agg(concat(k.valid_from, '-', k.valid_until, ' ', k.school_level, ' ', k.severe_disability::text), ', ' order by k.valid_from nulls first)
                          from (select p.id, facts_since as valid_from, null as valid_until, school_level, severe_disability from person p
                                 union all select person_id, valid_from, valid_until, school_level, severe_disability from person_past) k
                          join household_member m on m.person_id = k.id where m.position = 2 and m.family_id = '%s'""".formatted(family)));
    }

    @Test
    void whereAHouseholdLivedIsKept() {
        String family = register(family(2, head()));
        change(family, 0, "regionCode", Office.OTHER_VILLAGE, "2020-01-01").statusCode(200);
        change(family, 0, "desil", 3, "2019-01-01").statusCode(200);
        assertEquals("-2019-01-01 2 53.15.05.2003, 2019-01-01-2020-01-01 3 53.15.05.2003", text("""
                        select string_agg(concat(valid_from, '-', valid_until, ' ', desil, ' ', village), ', ' order by valid_until)
                          from family_past where region_code = '53.15.05.2004' and family_id = '%s'""".formatted(family)));
    }

    @ParameterizedTest
    @CsvSource({
        "2, pregnantUntil, 2019-06-01, 2019-06-01, not-for-men",
        "1, pregnantUntil, 2019-06-01, 2019-06-01, ends-before-it-begins",
        "1, pregnantUntil, 2019-06-01, , ends-before-it-begins",
        "2, schoolLevel, SMP, 2009-05-05, date-out-of-range",
        "2, schoolLevel, SMP, 2099-01-01, date-out-of-range",
        "0, desil, 3, 2099-01-01, date-out-of-range",
        "2, leftOn, 2019-06-01, 2019-06-01, nothing-dated"
    })
    void whatCannotBeTrueIsRefused(int member, String fact, String value, String since, String code) {
        String family = register(family(2, head(), pupil()));
        change(family, member, fact, fact.equals("desil") ? Integer.valueOf(value) : value, since)
                .spec(refused(422, "invalid-family"))
                .body("faults.code", hasItem(code));
        OFFICER.get("/v1/families/" + family).body("version", equalTo(1));
    }
}
