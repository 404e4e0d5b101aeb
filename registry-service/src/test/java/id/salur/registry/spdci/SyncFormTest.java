package id.salur.registry.spdci;

import static id.salur.platform.testing.Api.refused;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.spdci.Calls.DATA;
import static id.salur.registry.spdci.Calls.SEARCH;
import static id.salur.registry.spdci.Calls.byNumber;
import static id.salur.registry.spdci.Calls.call;
import static id.salur.registry.spdci.Calls.expression;
import static id.salur.registry.spdci.Calls.post;
import static id.salur.registry.spdci.Calls.search;
import static id.salur.registry.spdci.Calls.with;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.salur.platform.testing.Api;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused and what is rejected, in the standard's form. */
@QuarkusTest
@ServiceTest
class SyncFormTest {
    static Stream<Arguments> rejected() {
        return Stream.of(
                Arguments.of("rjct.search_criteria.invalid", byNumber("UIN", "12")),
                Arguments.of("rjct.search_criteria.invalid", byNumber("MOBILE", "0812")),
                Arguments.of("rjct.search_criteria.invalid", expression(Map.of("shoe_size", 41))),
                Arguments.of("rjct.search_criteria.invalid", expression(Map.of("location", "central_region"))),
                Arguments.of(
                        "rjct.search_criteria.invalid",
                        expression(Map.of("age", Map.of("$lt", "1; drop table family")))),
                Arguments.of("rjct.search_criteria.invalid", expression(Map.of("sex", Map.of("$gt", "male")))),
                Arguments.of(
                        "rjct.search_criteria.invalid", with(expression(Map.of("age", 4)), "response_entity", "Group")),
                Arguments.of("rjct.filter.invalid", expression(Map.of("location", "53"))),
                Arguments.of(
                        "rjct.sort.invalid",
                        with(
                                expression(Map.of("location", VILLAGE)),
                                "sort",
                                List.of(Map.of("attribute_name", "shoe_size")))),
                Arguments.of(
                        "rjct.pagination.invalid",
                        with(byNumber("UIN", "5315054102899001"), "pagination", Map.of("page_size", 501))));
    }

    @ParameterizedTest
    @MethodSource("rejected")
    void whatCannotBeSearchedIsRejectedByItself(String code, Map<String, Object> criteria) {
        search(OFFICER, criteria)
                .statusCode(200)
                .body("header.status", equalTo("rjct"))
                .body("message.search_response[0].status", equalTo("rjct"))
                .body("message.search_response[0].status_reason_code", equalTo(code))
                .body("message.search_response[0].status_reason_message", not(nullValue()))
                .body(DATA + "reg_records", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "message, null, err.request.bad",
        "header, null, err.request.bad",
        "header.version, 2.0.0, err.version.not_supported",
        "header.is_msg_encrypted, true, err.encryption.invalid",
        "header.action, subscribe, err.request.bad",
        "header.total_count, 7, err.request.bad",
        "header.message_ts, 2026-11-30T08:00:00, err.request.bad",
        "message.transaction_id, long, err.request.bad",
        "message.search_request.0.timestamp, not-a-timestamp, err.request.bad",
        "message.search_request.0.locale, ENG, err.request.bad",
        "message.search_request.0.pagination, zero, err.request.bad",
        "message.search_request.0.search_criteria.query, null, err.request.bad",
        "message.search_request.0.search_criteria.query_type, graphql, err.request.bad"
    })
    @SuppressWarnings("unchecked")
    void aMessageThatIsNotOfItsFormIsRefusedAsTheStandardHasIt(String path, String value, String code) {
        Map<String, Object> call = call("t", byNumber("UIN", "5315054102899001"));
        List<String> steps = List.of(path.split("\\.", -1));
        Object at = call;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<String, Object>) at).get(step);
        }
        Object other =
                switch (value) {
                    case "null" -> null;
                    case "long" -> "x".repeat(100);
                    case "zero" -> Map.of("page_size", 0, "page_number", 1);
                    default -> value;
                };
        ((Map<String, Object>) at).put(steps.get(steps.size() - 1), other);
        post(OFFICER, SEARCH, call)
                .statusCode(400)
                .contentType("application/json")
                .body("type", startsWith("/errors/"))
                .body("message.ack_status", equalTo("ERR"))
                .body("message.error.code", equalTo(code))
                .body("message.timestamp", not(nullValue()))
                .body("message.correlation_id", not(nullValue()))
                .body("errors.code", equalTo(List.of(code)));
    }

    @Test
    void whoMayNotIsToldInTheSameForm() {
        post(Api.with("no-token"), SEARCH, call("t", byNumber("UIN", "1")))
                .statusCode(401)
                .contentType("application/json")
                .body("message.error.code", equalTo("err.request.unauthorized"));
        post(Api.as("facilitator", "53.15"), SEARCH, call("t", byNumber("UIN", "1")))
                .spec(refused(403, "role-not-allowed"))
                .body("message.error.code", equalTo("err.request.forbidden"));
        OFFICER.post("/v1/families/lookup", Map.of()).statusCode(400).body("message", nullValue());
    }
}
