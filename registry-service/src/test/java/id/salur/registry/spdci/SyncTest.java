package id.salur.registry.spdci;

import static id.salur.platform.testing.Api.refused;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.OTHER_VILLAGE;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.admit;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.nikOf;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static id.salur.registry.spdci.Calls.DATA;
import static id.salur.registry.spdci.Calls.SEARCH;
import static id.salur.registry.spdci.Calls.byNumber;
import static id.salur.registry.spdci.Calls.call;
import static id.salur.registry.spdci.Calls.expression;
import static id.salur.registry.spdci.Calls.post;
import static id.salur.registry.spdci.Calls.predicate;
import static id.salur.registry.spdci.Calls.search;
import static id.salur.registry.spdci.Calls.status;
import static id.salur.registry.spdci.Calls.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.platform.problem.Problem;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The standard's synchronous calls, on persons and families of the database. */
@QuarkusTest
@ServiceTest
class SyncTest {
    private static final Api MINISTRY = callerOf("kemensos-mis", "integrator", "53.15");
    private static final String FIRST = DATA + "reg_records[0].";

    @Inject
    Jdbi jdbi;

    @Inject
    Requests requests;

    @Test
    void aUinFindsItsPersonAndShowsNoOtherNumber() {
        Map<String, Object> told = family(3, head(), pupil());
        String family = admit(register(told), "PKH");
        String nik = nikOf(told, 1);
        String key = MINISTRY.get("/v1/families/" + family).extract().path("members[1].joinKey");
        search(MINISTRY, byNumber("UIN", nik))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("header.action", equalTo("on-search"))
                .body("header.status", equalTo("succ"))
                .body("message.search_response[0].status", equalTo("succ"))
                .body("message.search_response[0].pagination.total_count", equalTo(1))
                .body(DATA + "reg_record_type", equalTo("Member"))
                .body(DATA + "reg_records", hasSize(1))
                .body(FIRST + "'@type'", equalTo("Member"))
                .body(FIRST + "member_identifier.identifier_type", equalTo(List.of("UIN", "JOIN_KEY")))
                .body(FIRST + "member_identifier.identifier_value", equalTo(List.of(nik, key)))
                .body(FIRST + "demographic_info.name.given_name", equalTo(name(told, 1)))
                .body(FIRST + "demographic_info.sex", equalTo("male"))
                .body(FIRST + "demographic_info.address[0].region_code", equalTo(VILLAGE))
                .body(
                        FIRST + "additional_attributes.collect { it.attribute_name + '=' + it.attribute_value }",
                        equalTo(List.of("birth_year=2009", "relation=CHILD", "recipient=false", "programme=PKH")));
        search(OFFICER, with(byNumber("KK", String.valueOf(told.get("kk"))), "response_entity", "Group"))
                .statusCode(200)
                .body(DATA + "reg_record_type", equalTo("Group"))
                .body(FIRST + "group_identifier.identifier_value", equalTo(List.of(told.get("kk"), family)))
                .body(FIRST + "group_size", equalTo(2))
                .body(FIRST + "poverty_score", equalTo(3))
                .body(FIRST + "group_head_info.demographic_info.name.given_name", equalTo(name(told, 0)))
                .body(FIRST + "member_list", hasSize(2))
                .body(not(containsString(nik)));
    }

    @Test
    void whoLivesInAnotherAreaIsNotFound() {
        Map<String, Object> told = family(2, head());
        register(told);
        for (Map<String, Object> criteria : List.of(
                byNumber("UIN", nikOf(told, 0)),
                byNumber("HOUSEHOLD_ID", String.valueOf(told.get("kk"))),
                expression(Map.of("location", "53.15")))) {
            search(FAR_OFFICER, criteria)
                    .statusCode(200)
                    .body("message.search_response[0].status", equalTo("succ"))
                    .body("message.search_response[0].pagination.total_count", equalTo(0))
                    .body(DATA + "reg_records", empty());
        }
        search(OFFICER, byNumber("NIK", nikOf(told, 0))).body(DATA + "reg_records", hasSize(1));
    }

    @Test
    void conditionsFindWhoFitsAndNobodyElse() {
        Map<String, Object> poor = family(OTHER_VILLAGE, 1, List.of(head(), pupil()));
        Map<String, Object> rich = family(OTHER_VILLAGE, 9, List.of(head(), pupil()));
        String home = register(poor);
        String other = register(rich);
        Map<String, Object> young = with(
                predicate("age", "lt", "25", "and", "poverty_score", "lt", "2.5"),
                "sort",
                List.of(Map.of("attribute_name", "age", "sort_order", "desc")));
        assertTrue(names(young).contains(name(poor, 1)));
        assertTrue(Stream.of(name(poor, 0), name(rich, 0), name(rich, 1)).noneMatch(names(young)::contains));
        Map<String, Object> groups = with(
                expression(Map.of(
                        "$and",
                        List.of(
                                Map.of("poverty_score", Map.of("$lt", 5)),
                                Map.of("location", Map.of("$eq", OTHER_VILLAGE)),
                                Map.of("group_size", Map.of("$eq", 2))))),
                "response_entity",
                "Group");
        groups.put("sort", List.of(Map.of("attribute_name", "poverty_score")));
        List<String> found = search(OFFICER, groups)
                .statusCode(200)
                .body(DATA + "reg_records.address.flatten().region_code", everyItem(equalTo(OTHER_VILLAGE)))
                .body(DATA + "reg_records.poverty_score", everyItem(lessThanOrEqualTo(4)))
                .extract()
                .path(DATA + "reg_records.group_identifier.flatten().identifier_value");
        assertTrue(found.contains(home) && !found.contains(other), found::toString);
        search(OFFICER, predicate("sex", "eq", "female", "not", "location", "in", OTHER_VILLAGE))
                .body(DATA + "reg_records.demographic_info.sex", everyItem(equalTo("female")))
                .body(DATA + "reg_records.demographic_info.address.flatten().region_code", not(hasItem(OTHER_VILLAGE)));
    }

    @Test
    void pagesFollowEachOtherAndSayHowManyThereAre() {
        String village = "53.15.05.2009";
        register(family(village, 2, List.of(head(), pupil())));
        register(family(village, 2, List.of(head(), pupil())));
        Map<String, Object> criteria = expression(Map.of("location", village));
        List<Object> seen = new ArrayList<>();
        int total = 1;
        for (int page = 1; seen.size() < total && page < 1000; page++) {
            var answer = search(OFFICER, with(criteria, "pagination", Map.of("page_size", 3, "page_number", page)))
                    .statusCode(200)
                    .body("message.search_response[0].pagination.page_number", equalTo(page))
                    .extract();
            total = answer.path("message.search_response[0].pagination.total_count");
            List<Object> ids = answer.path(DATA + "reg_records.member_identifier.flatten().identifier_value");
            assertTrue(!ids.isEmpty() && ids.size() <= 3);
            seen.addAll(ids);
        }
        assertEquals(total, seen.stream().distinct().count());
        assertEquals(total, seen.size());
        search(OFFICER, with(criteria, "pagination", Map.of("page_size", 3, "page_number", 9999)))
                .body("message.search_response[0].pagination.total_count", equalTo(total))
                .body(DATA + "reg_records", empty());
    }

    @Test
    void oneRequestThatIsRejectedLeavesTheOthers() {
        Map<String, Object> told = family(2, head());
        register(told);
        Map<String, Object> call =
                call("t-" + UUID.randomUUID(), byNumber("MOBILE", "1"), byNumber("UIN", nikOf(told, 0)));
        post(OFFICER, SEARCH, call)
                .statusCode(200)
                .body("header.completed_count", equalTo(2))
                .body("message.search_response.status", equalTo(List.of("rjct", "succ")));
    }

    @Test
    void thePurposeIsOnRecordAndTheNumberIsNot() {
        Map<String, Object> told = family(2, head());
        register(told);
        Map<String, Object> criteria = with(
                byNumber("UIN", nikOf(told, 0)), "consent", Map.of("purpose", Map.of("text", "Enrolment of a pupil")));
        search(callerOf("s-purpose", "integrator", "53.15"), criteria).statusCode(200);
        assertEquals(
                "Enrolment of a pupil asked 1, shown 1",
                Sql.text("select purpose || ' ' || detail from audit_log where actor = 's-purpose'"));
        assertEquals(
                0, Sql.number("select count(*) from spdci_request r where r::text like '%" + nikOf(told, 0) + "%'"));
    }

    @Test
    void whatBecameOfASearchIsKnownToItsCallerOnly() {
        Map<String, Object> told = family(2, head());
        register(told);
        String transaction = "t-" + UUID.randomUUID();
        Map<String, Object> call = call(transaction, byNumber("UIN", nikOf(told, 0)), byNumber("MOBILE", "1"));
        String first = post(OFFICER, SEARCH, call).extract().path("message.correlation_id");
        String second = post(OFFICER, SEARCH, call).extract().path("message.correlation_id");
        String inAnswer = "message.txnstatus_response.txn_status.";
        status(OFFICER, "transaction_id", transaction)
                .statusCode(200)
                .body("header.action", equalTo("txn-on-status"))
                .body("header.status", equalTo("succ"))
                .body(inAnswer + "transaction_id", equalTo(transaction))
                .body(inAnswer + "correlation_id", equalTo(second))
                .body(inAnswer + "search_response.status", equalTo(List.of("succ", "rjct")))
                .body(inAnswer + "search_response[0].pagination.total_count", equalTo(1))
                .body(inAnswer + "search_response[1].status_reason_code", equalTo("rjct.search_criteria.invalid"))
                .body(inAnswer + "search_response[0].data", nullValue());
        status(OFFICER, "correlation_id", first).body(inAnswer + "correlation_id", equalTo(first));
        status(OFFICER, "reference_id_list", List.of("ref-2-" + transaction))
                .body(inAnswer + "search_response.reference_id", equalTo(List.of("ref-2-" + transaction)));
        for (ValidatableResponse unknown : List.of(
                status(MINISTRY, "transaction_id", transaction),
                status(OFFICER, "transaction_id", "t-nobody"),
                status(OFFICER, "correlation_id", "no-uuid"))) {
            unknown.statusCode(200)
                    .body("header.status", equalTo("rjct"))
                    .body("header.status_reason_message", not(nullValue()))
                    .body(inAnswer + "search_response", empty());
        }
    }

    @Test
    void aCallerIsShownSoManyRecordsADayAndOldSearchesAreForgotten() {
        SystemScope.run(() -> jdbi.useTransaction(h -> {
            h.execute("""
                insert into spdci_request (caller, transaction_id, correlation_id, message_id, reference_id, status, page_size, page_number, total_count, shown, answered_at)
                values ('s-greedy', 't', uuidv7(), 'm', 'today', 'succ', 50, 1, 1, 19999, now()),
                       ('s-greedy', 't', uuidv7(), 'm', 'before', 'succ', 50, 1, 1, 500, now() - interval '31 days')\
                """);
        }));
        Map<String, Object> told = family(2, head(), pupil());
        register(told);
        Api greedy = callerOf("s-greedy", "integrator", "53.15");
        search(greedy, byNumber("UIN", nikOf(told, 0))).statusCode(200);
        search(greedy, byNumber("UIN", nikOf(told, 1)))
                .spec(refused(429, "too-many-requests"))
                .body("message.error.code", equalTo("err.request.too_many_requests"));
        SystemScope.run(() -> jdbi.useHandle(h -> requests.forget(h, OffsetDateTime.now(ZoneOffset.UTC))));
        assertEquals(
                "today,ref-1-",
                Sql.text(
                        "select string_agg(left(reference_id, 6), ',' order by id) from spdci_request where caller = 's-greedy'"));
        Problem refused = Assertions.assertThrows(
                Problem.class,
                () -> SystemScope.run(() -> jdbi.useTransaction(h -> requests.require(h, "s-greedy", 1))));
        assertEquals(429, refused.status());
    }

    private static List<String> names(Map<String, Object> criteria) {
        return search(OFFICER, with(criteria, "pagination", Map.of("page_size", 500)))
                .statusCode(200)
                .extract()
                .path(DATA + "reg_records.demographic_info.name.given_name");
    }

    @SuppressWarnings("unchecked")
    private static String name(Map<String, Object> family, int member) {
        return String.valueOf(
                ((List<Map<String, Object>>) family.get("members")).get(member).get("name"));
    }
}
