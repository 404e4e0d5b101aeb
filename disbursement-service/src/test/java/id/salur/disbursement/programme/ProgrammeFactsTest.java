package id.salur.disbursement.programme;

import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ProgrammeFactsTest {
    private static final Api AUDITOR = Api.as("auditor", "ID");

    @Test
    void everyRateIsLoadedWithItsSource() {
        assertEquals(60, Sql.number("select count(*) from rate where programme in ('PKH', 'BPNT')"));
        assertEquals(0, Sql.number("select count(*) from rate where legal_basis = '' or confirmation = ''"));
        assertEquals(
                0,
                Sql.number("select count(*) from rate where annual_amount <> (select sum(s) from unnest(stage_amounts)"
                        + " s)"),
                "four stages are a year, to the rupiah");
        AUDITOR.get("/v1/programmes")
                .body(
                        "items.code",
                        hasItems("BPNT", "JAMINAN_SOSIAL_PMKS", "KUBE", "LOGISTIK_BENCANA", "PKH", "RUTILAHU", "UEP"))
                .body("items.find { it.code == 'PKH' }.kind", is("STAGED_CASH"))
                .body(
                        "items.find { it.code == 'PKH' }.rules.calculation",
                        equalTo(List.of("COMPONENTS", "COMPONENTS", "COMPONENTS", "FLAT_CHOICE", "COMPONENTS")))
                .body("items.find { it.code == 'PKH' }.rules[0].annualMinimum", is(800_000))
                .body("items.find { it.code == 'PKH' }.rules[2].annualMaximum", nullValue())
                .body(
                        "items.find { it.code == 'PKH' }.caps.find { it.component == 'SD' }.confirmation",
                        is("UNCONFIRMED"))
                .body("items.find { it.code == 'PKH' }.sanctions.effect", equalTo(List.of("REDUCE", "SUSPEND")))
                .body("items.find { it.code == 'PKH' }.sanctions[1].percent", nullValue())
                .body("items.find { it.code == 'KUBE' }.payee", is("APPLICATION"))
                .body("items.find { it.code == 'KUBE' }.aidRules.maxMembers", equalTo(List.of(20, 10)));
        AUDITOR.get("/v1/programmes/PKH/rates?on=2019-06-30")
                .statusCode(200)
                .body("items.size()", is(9))
                .body("items.find { it.component == 'TETAP_AKSES' }.stageAmounts", equalTo(List.of(1_000_000, 0, 0, 0)))
                .body(
                        "items.find { it.component == 'SMP' }.stageAmounts",
                        equalTo(List.of(375_000, 375_000, 375_000, 375_000)))
                .body("items.find { it.component == 'SMP' }.confirmation", is("CONFIRMED-SECONDARY"));
        AUDITOR.get("/v1/programmes/BPNT/rates?on=2020-02-29").body("items.monthAmount", equalTo(List.of(150_000)));
        AUDITOR.get("/v1/programmes/BPNT/rates?on=2016-12-31").body("items.size()", is(0));
        AUDITOR.get("/v1/programmes/BEDAH/rates").spec(refused(422, "unknown-programme"));
    }

    @Test
    void theCalendarOfAYearHasEveryForm() {
        AUDITOR.get("/v1/programmes/PKH/stages?fiscalYear=2019")
                .statusCode(200)
                .body("items.stage", equalTo(List.of("I", "II", "III", "IV")))
                .body("items.firstMonth", equalTo(List.of(1, 4, 7, 10)))
                .body("items.referenceDate", equalTo(List.of("2019-01-01", "2019-04-01", "2019-07-01", "2019-10-01")));
        AUDITOR.get("/v1/programmes/PKH/stages?fiscalYear=2020")
                .body(
                        "items.stage",
                        equalTo(List.of(
                                "I", "2020-04", "2020-05", "2020-06", "II", "2020-07", "2020-08", "2020-09", "III",
                                "2020-10", "2020-11", "2020-12", "IV")))
                .body("items.find { it.stage == '2020-05' }.confirmed", is(false))
                .body("items.find { it.stage == '2020-05' }.remainder", is("LAST_MONTH"))
                .body("items.find { it.stage == '2020-05' }.referenceDate", is("2020-05-01"));
        AUDITOR.get("/v1/programmes/PKH/stages?fiscalYear=2023").body("items.size()", is(10));
        String next = AUDITOR.get("/v1/programmes/BPNT/stages?fiscalYear=2020&limit=3")
                .body("items.stage", equalTo(List.of("2020-01", "2020-01.02", "2020-02")))
                .extract()
                .path("next");
        AUDITOR.get("/v1/programmes/BPNT/stages?fiscalYear=2020&limit=3&cursor=" + next)
                .body("items.stage", equalTo(List.of("2020-03", "I", "2020-03.04")));
        AUDITOR.get("/v1/programmes/KUBE/stages?fiscalYear=2020")
                .body("items.stage", equalTo(List.of("ONCE")))
                .body("items.months", equalTo(List.of(12)));
        AUDITOR.get("/v1/programmes/PKH/stages").spec(refused(400, "invalid-request"));
        AUDITOR.get("/v1/programmes/BEDAH/stages?fiscalYear=2020").statusCode(422);
    }

    @Test
    void theHardAccessVillagesAreMarkedAsAssumption() {
        AUDITOR.get("/v1/programmes/PKH/hard-access-areas")
                .statusCode(200)
                .body(
                        "items.regionCode",
                        equalTo(List.of("53.15.05.2001", "53.15.05.2002", "53.15.05.2003", "53.15.05.2018")))
                .body("items.confirmed", equalTo(List.of(false, false, false, false)));
    }

    @Test
    void allProvincesAndRegenciesAreKnown() {
        assertEquals(38, Sql.number("select count(*) from region where level = 'PROVINCE'"));
        assertEquals(514, Sql.number("select count(*) from region where level = 'REGENCY'"));
    }
}
