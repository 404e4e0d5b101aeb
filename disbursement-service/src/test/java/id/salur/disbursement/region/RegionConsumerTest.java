package id.salur.disbursement.region;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Regions become others: what holds or lies there goes along, what was decided or paid stays, and nothing begins for what ended. */
@QuarkusTest
@ServiceTest
class RegionConsumerTest {
    private static final String DAY = "2026-07-01";

    private static final String FOLLOWS =
            "aid_application aid_handover aid_handover_item aid_item aid_member aid_payee approval_limit"
                    + " delegation evidence_file hard_access_area payment_channel quota task";

    private static final String BY_FAMILY =
            "account_correction component_span family family_account last_decision membership recipient";

    private static final String FROZEN =
            "account account_check account_check_result account_history aid_payee_before budget"
                    + " budget_allocation budget_order budget_revision commitment_result correction correction_payment decision"
                    + " discrepancy_resolution entitlement entitlement_line follow_up_claim historic_check historic_figure historic_import"
                    + " ledger_evidence ledger_seal ledger_status ledger_transaction payment payment_batch posting realisation_cell"
                    + " result_file result_line run_exclusion stage_claim stage_run stage_run_step top_up";

    private record Step(String codeOld, String codeNew, String name, boolean stays, boolean follows) {
        static Step to(String from, String to, String name) {
            return new Step(from, to, name, false, true);
        }

        String json() {
            return "{\"codeOld\":\"%s\",\"codeNew\":\"%s\",\"name\":\"%s\",\"stays\":%s,\"follows\":%s}"
                    .formatted(codeOld, codeNew, name, stays, follows);
        }
    }

    private static String body(UUID change, Step... steps) {
        String body = "{\"changeId\":\"" + change + "\",\"day\":\"" + DAY + "\",\"steps\":["
                + Stream.of(steps).map(Step::json).collect(Collectors.joining(",")) + "]}";
        ContractAssert.conforms(RegionConsumer.CHANGED, body);
        return body;
    }

    private static UUID tell(Step... steps) {
        UUID change = UUID.randomUUID();
        taken(body(change, steps));
        return change;
    }

    private static void taken(String body) {
        UUID event = TestEvents.send(RegionConsumer.TOPIC, RegionConsumer.CHANGED, "ID", body);
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", 1);
    }

    private static ValidatableResponse quota(int year, String region, int families) {
        return Road.NATION.post(
                "/v1/budgets/BPNT/" + year + "/quotas",
                Map.of("regionCode", region, "families", families, "legalBasis", "decree"));
    }

    private static String quotas(String region) {
        return Sql.text("select string_agg(fiscal_year || ' ' || families || ' ' || version, ', ' order by fiscal_year)"
                + " from quota where region_code = '" + region + "'");
    }

    @Test
    void aRegencyIsRenumberedWithAllThatHoldsThere() {
        String was = "61.02";
        String now = "61.91";
        Road before = Road.in("BPNT", 2026, was);
        Road after = Road.in("BPNT", 2026, now);
        quota(2025, was, 5).statusCode(201);
        quota(2026, was, 7).statusCode(201);
        quota(2026, was, 8).statusCode(201);
        String delegation = created(before.approver.post(
                "/v1/delegations",
                Map.of(
                        "to",
                        "deputy-61",
                        "regionCode",
                        was,
                        "maxAmount",
                        1,
                        "validFrom",
                        "2026-12-01",
                        "validUntil",
                        "2027-06-01",
                        "reason",
                        "leave")));
        Sql.execute(
                "insert into payment_channel (region_code, bank, in_cash, valid_from, confirmed) values"
                        + " ('61.02.01.2001', 'POS', true, '2022-01-01', false)",
                "insert into hard_access_area (region_code, valid_from, name, confirmed) values"
                        + " ('61.02.01.2001', '2022-01-01', 'x', false)");
        String application = created(Api.as("facilitator", was)
                .post(
                        "/v1/aid-applications",
                        Map.of(
                                "programme",
                                "BANSOS_KK",
                                "fiscalYear",
                                2016,
                                "regionCode",
                                before.village(),
                                "familyIds",
                                before.families(1),
                                "unitCost",
                                500_000)));
        String run = before.run("2026-01");

        String told = body(
                UUID.randomUUID(),
                Step.to(was, now, "Kabupaten Mempawah Raya"),
                Step.to("61.02.01.2002", "61.91.02.2902", "Baula"));
        taken(told);
        taken(told);

        assertEquals("61.91 61 REGENCY Kabupaten Mempawah Raya", region(now));
        assertEquals("61.91", Sql.text("select became from region where code = '61.02' and ended_on = '" + DAY + "'"));
        before.open("2026-02")
                .spec(refused(422, "region-ended"))
                .body("endedOn", is("2026-06-30"))
                .body("successors", contains(now));
        quota(2026, was, 9).spec(refused(422, "region-ended"));
        assertEquals("2026 8 1", quotas(now));
        assertEquals("2025 5 1, 2026 8 2", quotas(was));
        Road.NATION.get("/v1/budgets/BPNT/2026/quotas?regionCode=" + now).body("items.families", equalTo(List.of(8)));
        Sql.until("select count(*) from outbox", 0);
        assertEquals(
                1,
                TestEvents.received("salur.disbursement.programme").stream()
                        .filter(event -> event.body().contains("\"61.91\""))
                        .peek(ContractAssert::conforms)
                        .count());
        after.approver
                .get("/v1/delegations?person=deputy-61")
                .body("items.id", contains(delegation))
                .body("items.regionCode", contains(now));
        assertEquals("BRI BRI POS", Sql.text("""
                        select concat_ws(' ', (select bank from bank_in('61.02.01.2001', '2026-07-01')), (select bank from bank_in('61.91.01.2001', '2026-06-30')),
                                         (select bank from bank_in('61.91.01.2001', '2026-07-01')))"""));
        assertEquals(
                "61.02.01.2001 2026-06-30, 61.91.01.2001 null",
                Sql.text(
                        "select string_agg(concat_ws(' ', region_code, coalesce(valid_to::text, 'null')), ', ' order by"
                                + " region_code) from hard_access_area where region_code like '61.%'"));
        Api.as("facilitator", now)
                .get("/v1/aid-applications/" + application)
                .body("application.regionCode", is("61.91.01.2001"));
        String task = "/v1/tasks?kind=VERIFY_AID_APPLICATION&subjectId=" + application;
        after.officer.get(task).body("items.regionCode", contains("61.91.01.2001"));
        before.officer.get(task).body("items", empty());
        before.officer.get("/v1/stage-runs/" + run).statusCode(200).body("regionCode", is(was));
        assertEquals(
                Sql.text("select name from place_name where code = '61.02.01'"),
                Sql.text("select name from place_name where code = '61.91.01'"));
        assertEquals("Baula", Sql.text("select name from place_name where code = '61.91.02.2902'"));
        after.open("2026-02").statusCode(201);
    }

    private static String region(String code) {
        return Sql.text("select concat_ws(' ', code, parent, level, name) from region where code = '" + code + "'");
    }

    @Test
    void twoRegenciesChangeTheirCodesOnce() {
        quota(2026, "61.03", 20).statusCode(201);
        quota(2026, "61.04", 30).statusCode(201);
        String two = Sql.text("select name from region where code = '61.03'");
        String three = Sql.text("select name from region where code = '61.04'");
        UUID change = tell(Step.to("61.03", "61.04", two), Step.to("61.04", "61.03", three));
        assertEquals("2026 30 2", quotas("61.03"));
        assertEquals("2026 20 2", quotas("61.04"));
        assertEquals(three, Sql.text("select name from region where code = '61.03' and ended_on is null"));
        taken(body(change, Step.to("61.03", "61.04", two), Step.to("61.04", "61.03", three)));
        assertEquals("2026 30 2", quotas("61.03"));
    }

    @Test
    void twoBecomeOneAndOneBecomesTwo() {
        quota(2026, "61.05", 4).statusCode(201);
        quota(2026, "61.06", 5).statusCode(201);
        quota(2026, "61.07", 6).statusCode(201);
        tell(
                Step.to("61.05", "61.06", "Satu"),
                new Step("61.07", "61.92", "Utara", false, false),
                new Step("61.07", "61.93", "Selatan", false, false));
        assertEquals("2026 9 2", quotas("61.06"));
        assertEquals(
                "null",
                Sql.text("select string_agg(region_code, '') from quota where region_code in ('61.92', '61.93')"));
        quota(2026, "61.07", 7).spec(refused(422, "region-ended")).body("successors", contains("61.92", "61.93"));
        quota(2026, "61.92", 3).statusCode(201);
    }

    @Test
    void aProvinceTakesItsRegenciesAlong() {
        tell(Step.to("96", "97", "Papua Barat Daya Baru"));
        assertEquals("97 ID PROVINCE Papua Barat Daya Baru", region("97"));
        assertEquals("97.01 97 REGENCY " + Sql.text("select name from region where code = '96.01'"), region("97.01"));
        assertEquals("97.01", Sql.text("select became from region where code = '96.01'"));
    }

    /** A new table with a region has to be decided on: docs/flow.md says why. */
    @Test
    void everyTableWithARegionFollowsOrIsFrozen() {
        Set<String> decided = new TreeSet<>(Set.of(FOLLOWS.split(" ")));
        decided.addAll(Set.of(BY_FAMILY.split(" ")));
        decided.addAll(Set.of(FROZEN.split(" ")));
        assertEquals(String.join(" ", decided), Sql.text("""
                        select string_agg(c.relname, ' ' order by c.relname collate "C") from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                           and a.attname = 'region_code' and not a.attisdropped"""));
    }

    @Test
    void whatIsBrokenIsBuriedAndTheNextGoesOn() {
        String good = body(UUID.randomUUID(), Step.to("61.08", "61.97", "Tujuh"));
        for (String field : List.of("changeId", "day", "steps", "codeOld", "codeNew", "name")) {
            TestEvents.send(
                    RegionConsumer.TOPIC, RegionConsumer.CHANGED, "ID", good.replace("\"" + field + "\"", "\"other\""));
        }
        TestEvents.send(RegionConsumer.TOPIC, RegionConsumer.CHANGED, "ID", good.replace("61.97", "61"));
        taken(good);
        Sql.until("select count(*) from dead_letter where topic = '" + RegionConsumer.TOPIC + "'", 7);
        assertEquals("61.97 61 REGENCY Tujuh", region("61.97"));
    }
}
