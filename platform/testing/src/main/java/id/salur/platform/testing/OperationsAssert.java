package id.salur.platform.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Calls every operation that the OpenAPI document of the running service names: with a token of every role, with and without
 * its optional parameters, with an empty body. Whatever the answer, it is never the server's fault, and a refusal is a problem
 * whose page can be read. Without a token nothing answers but the pages of the problems.
 */
public final class OperationsAssert {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Bodies go out as they are, also such as are no photographs. */
    static final RestAssuredConfig AS_GIVEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("image/jpeg", ContentType.TEXT));

    static final List<String> ROLES = List.of(
            "national-officer",
            "province-officer",
            "district-officer",
            "village-officer",
            "facilitator",
            "approver",
            "auditor",
            "integrator",
            "operator",
            "bank",
            "bank:BRI");

    /** Those that people and systems have; {@code bank:BRI} only says which bank. */
    private static final List<String> ROLES_OF_THE_TABLE =
            ROLES.stream().filter(role -> !role.contains(":")).toList();

    private OperationsAssert() {}

    private record Operation(String method, String path, JsonNode document) {
        Response call(RequestSpecification request, boolean withOptional) {
            return call(request, withOptional, Map.of(), "{}");
        }

        /** What is said of its JSON body; missing if it takes none. */
        JsonNode body() {
            return document.path("requestBody").path("content").path("application/json");
        }

        /** {@code given} are query parameters with a value of their own, {@code json} is the body where it takes JSON. */
        Response call(RequestSpecification request, boolean withOptional, Map<String, String> given, String json) {
            request.queryParams(given);
            for (JsonNode parameter : document.path("parameters")) {
                String name = parameter.path("name").asText();
                if (given.containsKey(name)) {
                    continue;
                }
                switch (parameter.path("in").asText()) {
                    case "path" -> request.pathParam(name, example(parameter));
                    case "query" -> {
                        if (withOptional || parameter.path("required").asBoolean()) {
                            request.queryParam(name, example(parameter));
                        }
                    }
                    default -> {}
                }
            }
            JsonNode bodies = document.path("requestBody").path("content");
            if (!bodies.isMissingNode()) {
                String type = bodies.fieldNames().next();
                request.config(AS_GIVEN).contentType(type).body(type.equals("application/json") ? json : "nothing\n");
            }
            return request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "\"1\"")
                    .request(method, path);
        }

        /** The last line of its description; empty where nobody has to have one. */
        String roles() {
            String description = document.path("description").asText();
            int last = description.lastIndexOf('\n') + 1;
            return description.startsWith("Roles: ", last) ? description.substring(last) : "";
        }

        boolean asksFor(String parameter) {
            for (JsonNode known : document.path("parameters")) {
                if (known.path("in").asText().equals("query")
                        && known.path("name").asText().equals(parameter)) {
                    return true;
                }
            }
            return false;
        }

        private static String example(JsonNode parameter) {
            JsonNode schema = parameter.path("schema");
            if (!parameter.path("example").isMissingNode()) {
                return parameter.path("example").asText();
            }
            if (schema.path("enum").size() > 0) {
                return schema.path("enum").path(0).asText();
            }
            return switch (schema.path("format").asText() + schema.path("type").asText()) {
                case "int32integer", "int64integer" -> "1";
                case "datestring" -> "2019-06-01";
                case "uuidstring" -> UUID.randomUUID().toString();
                default -> schema.has("$ref") ? UUID.randomUUID().toString() : "unknown";
            };
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Fails naming every operation that answers with the server's fault or refuses without a readable problem. */
    public static void everyOperationAnswers() {
        String token = Tokens.of(ROLES, List.of("ID"), "everybody");
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            for (boolean withOptional : List.of(false, true)) {
                Response answer = operation.call(given().auth().oauth2(token), withOptional);
                if (answer.statusCode() >= 500) {
                    wrong.add(operation + " answers " + answer.statusCode());
                } else if (answer.statusCode() >= 400 && !explained(answer)) {
                    wrong.add(
                            operation + " refuses with " + answer.statusCode() + " and no page: " + answer.asString());
                }
            }
        }
        failIfAny(wrong);
    }

    /** Fails naming every operation that takes something else than the code of an area for {@code regionCode}. */
    public static void everyRegionFilterIsStrict() {
        String token = Tokens.of(ROLES, List.of("ID"), "everybody");
        List<Operation> filtered = operations().stream()
                .filter(operation -> operation.asksFor("regionCode"))
                .toList();
        assertFalse(filtered.isEmpty());
        List<String> wrong = new ArrayList<>();
        for (Operation operation : filtered) {
            for (String code : List.of("moon", "5315", "53.%", "53.15.")) {
                Response answer = operation.call(given().auth().oauth2(token), false, Map.of("regionCode", code), "{}");
                if (answer.statusCode() != 400
                        || !read(answer).path("type").asText().equals("/errors/invalid-parameter")
                        || !read(answer).path("parameters").toString().equals("[\"regionCode\"]")
                        || !read(answer).has("expected")) {
                    wrong.add(operation + " takes '" + code + "': " + answer.statusCode() + " " + answer.asString());
                }
            }
        }
        failIfAny(wrong);
    }

    /**
     * Fails naming every operation that does not understand the example of its own body. Whether the things that an example names
     * are there is another matter.
     *
     * @param area of the caller: what an example makes stays, so it must not be where another test works
     */
    public static void everyExampleIsUnderstood(String area) {
        String token = Tokens.of(ROLES, List.of(area), "everybody");
        Examples examples = new Examples(document());
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            if (operation.body().isMissingNode()) {
                continue;
            }
            String example = examples.of(operation.body()).toString();
            Response answer = operation.call(given().auth().oauth2(token), false, Map.of(), example);
            String type =
                    answer.statusCode() < 400 ? "" : read(answer).path("type").asText();
            if (answer.statusCode() == 400 || type.startsWith("/errors/invalid-")) {
                wrong.add(operation + " refuses " + example + ": " + answer.asString());
            }
        }
        failIfAny(wrong);
    }

    /** Fails naming every operation that answers a caller without a token. */
    public static void nobodyAnonymousIsAnswered() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            Response answer = operation.call(given(), true);
            if (!operation.path().startsWith("/errors/") && answer.statusCode() != 401) {
                wrong.add(operation + " answers " + answer.statusCode() + " without a token");
            }
        }
        failIfAny(wrong);
    }

    /**
     * Holds who may call what to {@code surface/roles.csv}, a row an operation and a column a role, x where the role is not refused
     * with {@code role-not-allowed}. Fails naming every operation without its row, every row without its operation, and every row
     * that is not so.
     */
    public static void rolesAreAsWritten() {
        List<String> wrong = new ArrayList<>();
        List<String> written = new ArrayList<>(table());
        List<String> found = new ArrayList<>(List.of("operation," + String.join(",", ROLES_OF_THE_TABLE)));
        List<String> tokens =
                ROLES_OF_THE_TABLE.stream().map(role -> Tokens.of(role, "ID")).toList();
        for (Operation operation : operations()) {
            StringBuilder row =
                    new StringBuilder(operation.document().path("operationId").asText());
            for (int i = 0; i < tokens.size(); i++) {
                Response answer = operation.call(given().auth().oauth2(tokens.get(i)), false);
                boolean refused =
                        answer.statusCode() == 403 && answer.asString().contains("/errors/role-not-allowed");
                row.append(refused ? "," : ",x");
                boolean named = operation.roles().contains("`" + ROLES_OF_THE_TABLE.get(i) + "`");
                if (refused == named && !operation.roles().isEmpty()) {
                    wrong.add(operation + " is for " + operation.roles() + ", not so: " + ROLES_OF_THE_TABLE.get(i));
                }
                if (refused && read(answer).path("roles").isEmpty()) {
                    wrong.add(operation + " does not say who may");
                }
            }
            found.add(row.toString());
        }
        written.stream().filter(row -> !found.contains(row)).forEach(row -> wrong.add("written, not so: " + row));
        found.stream().filter(row -> !written.contains(row)).forEach(row -> wrong.add("not written: " + row));
        failIfAny(wrong);
    }

    private static List<String> table() {
        try (InputStream csv =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("surface/roles.csv")) {
            return csv == null
                    ? List.of()
                    : new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean explained(Response answer) {
        if (!answer.contentType().startsWith("application/problem+json")
                && !answer.contentType().startsWith("application/json")) {
            return false;
        }
        String type = read(answer).path("type").asText();
        return type.contains("/errors/")
                && given().get(type.substring(type.indexOf("/errors/"))).statusCode() == 200;
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("responses")) {
                    operations.add(new Operation(
                            operation.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            operation.getValue()));
                }
            }
        }
        return operations;
    }

    private static JsonNode document() {
        return read(given().get("/q/openapi?format=json"));
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void failIfAny(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
