package id.salur.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs the commands of the document of the running service ({@code x-codeSamples}): a shell reads each, what curl would be given is
 * sent with a token of every role, and the service must understand it. Whether the things that an example names are there is another
 * matter.
 */
public final class SamplesAssert {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> NOT_UNDERSTOOD = Set.of(401, 405, 406, 411, 415, 428);
    private static final String SHELL =
            "curl() { for word do printf '%s\\000' \"$word\"; done; }; uuidgen() { echo 6f1f0b0e-$$-4f0c; }; ";

    private SamplesAssert() {}

    /** Fails naming every operation without a command, and every command that the service does not understand. */
    public static void everySampleIsUnderstood(String area, List<String> roles) {
        String token = Tokens.of(roles, List.of(area), "everybody");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                read(given().get("/q/openapi?format=json")).path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("responses")) {
                    String source =
                            operation.getValue().at("/x-codeSamples/0/source").asText();
                    String fault = source.isEmpty() ? "no command" : fault(source, token);
                    if (!fault.isEmpty()) {
                        wrong.add(operation.getKey() + " " + path.getKey() + ": " + fault);
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static String fault(String source, String token) {
        List<String> words = words(source, token);
        if (words.isEmpty()) {
            return "not a command of curl: " + source;
        }
        Response answer = send(words);
        int status = answer.statusCode();
        JsonNode problem = status < 400 ? MissingNode.getInstance() : read(answer);
        String type = problem.path("type").asText();
        boolean noRoute = status == 404 && !problem.has("kind");
        boolean malformed = status == 400 && !words.contains("@file");
        boolean understood = status < 500
                && !NOT_UNDERSTOOD.contains(status)
                && !noRoute
                && !malformed
                && !type.endsWith("/role-not-allowed");
        return understood ? "" : source + "\n is answered " + status + " " + answer.asString();
    }

    /** What a shell makes of a command: the words that curl gets. */
    private static List<String> words(String source, String token) {
        try {
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", SHELL + source);
            shell.environment().put("TOKEN", token);
            shell.redirectErrorStream(true);
            Process process = shell.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && out.endsWith("\0") ? List.of(out.split("\0", -1)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Response send(List<String> words) {
        RequestSpecification request = given().config(OperationsAssert.AS_GIVEN).urlEncodingEnabled(false);
        String method = "GET";
        String url = "";
        for (int at = 0; at < words.size() - 1; at++) {
            switch (words.get(at)) {
                case "-X" -> method = words.get(++at);
                case "-H" -> {
                    String[] header = words.get(++at).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "--data", "--data-binary" -> {
                    String data = words.get(++at);
                    request.body(data.startsWith("@") ? "nothing\n" : data);
                }
                default -> url = words.get(at);
            }
        }
        return request.request(method, url.replaceFirst("^https?://[^/]+", ""));
    }

    private static JsonNode read(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + answer.asString(), e);
        }
    }
}
