package id.salur.registry.spdci;

import id.salur.platform.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Messages of the standard. */
final class Calls {
    static final String SEARCH = "/registry/sync/search";
    static final String DATA = "message.search_response[0].data.";

    private Calls() {}

    static Map<String, Object> byNumber(String type, String value) {
        return with(Map.of("query_type", "idtype-value"), "query", Map.of("type", type, "value", value));
    }

    static Map<String, Object> expression(Map<String, Object> query) {
        return with(
                Map.of("query_type", "expression"),
                "query",
                Map.of("type", "ns:org:QueryType:expression", "value", Map.of("expression", Map.of("query", query))));
    }

    static Map<String, Object> predicate(
            String one, String is, String value, String condition, String other, String isToo, String another) {
        return with(
                Map.of("query_type", "predicate"),
                "query",
                List.of(Map.of(
                        "seq_num",
                        1,
                        "expression1",
                        Map.of("attribute_name", one, "operator", is, "attribute_value", value),
                        "condition",
                        condition,
                        "expression2",
                        Map.of("attribute_name", other, "operator", isToo, "attribute_value", another))));
    }

    static Map<String, Object> with(Map<String, Object> criteria, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(criteria);
        more.put(name, value);
        return more;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Map<String, Object> call(String transaction, Map<String, Object>... criteria) {
        List<Map<String, Object>> asked = new ArrayList<>();
        for (Map<String, Object> one : criteria) {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("reference_id", "ref-" + (asked.size() + 1) + "-" + transaction);
            request.put("timestamp", "2026-11-30T08:00:00.000Z");
            request.put("search_criteria", with(one, "version", "1.0.0"));
            asked.add(request);
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("transaction_id", transaction);
        message.put("search_request", asked);
        return envelope("search", asked.size(), message);
    }

    static Map<String, Object> envelope(String action, int count, Map<String, Object> message) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("version", "1.0.0");
        header.put("message_id", UUID.randomUUID().toString());
        header.put("message_ts", "2026-11-30T08:00:00+07:00");
        header.put("action", action);
        header.put("sender_id", "spmis.example.org");
        header.put("total_count", count);
        header.put("meta", "");
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("signature", "unsigned");
        envelope.put("header", header);
        envelope.put("message", message);
        return envelope;
    }

    static ValidatableResponse search(Api caller, Map<String, Object> criteria) {
        return post(caller, SEARCH, call("t-" + UUID.randomUUID(), criteria));
    }

    static ValidatableResponse status(Api caller, String attribute, Object value) {
        return post(
                caller,
                "/registry/sync/txn/status",
                envelope(
                        "txn-status",
                        1,
                        Map.of(
                                "transaction_id",
                                "t-status",
                                "txnstatus_request",
                                Map.of(
                                        "reference_id",
                                        "r",
                                        "txn_type",
                                        "search",
                                        "attribute_type",
                                        attribute,
                                        "attribute_value",
                                        value))));
    }

    static ValidatableResponse post(Api caller, String path, Map<String, Object> body) {
        return caller.post(path, body);
    }
}
