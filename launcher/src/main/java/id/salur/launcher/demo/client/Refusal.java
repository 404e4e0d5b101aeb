package id.salur.launcher.demo.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** A service said no: the problem it answered, and where to read what to do. */
public final class Refusal extends RuntimeException {
    private final int status;
    private final String slug;
    private final transient JsonNode problem;

    Refusal(String request, int status, JsonNode problem, String correlationId) {
        super(sentence(request, status, problem, correlationId));
        this.status = status;
        this.problem = problem;
        this.slug = slug(problem);
    }

    public int status() {
        return status;
    }

    /** The problem's short name, such as {@code over-allocation}. */
    public String slug() {
        return slug;
    }

    /** A parameter of the problem, such as {@code available}. */
    public JsonNode parameter(String name) {
        return problem == null ? MissingNode.getInstance() : problem.path(name);
    }

    /** Whether it is this problem with this status. */
    public boolean is(int expectedStatus, String expectedSlug) {
        return status == expectedStatus && slug.equals(expectedSlug);
    }

    private static String slug(JsonNode problem) {
        String type = problem.path("type").asText("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String sentence(String request, int status, JsonNode problem, String correlationId) {
        String title = problem.path("title").asText("no problem description");
        String detail = problem.path("detail").asText("");
        String page = slug(problem).isEmpty() ? "" : " What to do: docs/errors/" + slug(problem) + ".md.";
        return request + " was refused with " + status + ": " + title + (detail.isEmpty() ? "." : ". " + detail) + page
                + " In the service's log: correlation id " + correlationId + ".";
    }
}
