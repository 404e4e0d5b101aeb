package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Answer;

/** A stage run as the service last answered it. */
public record StageRun(String id, String state, long families, long amount, String etag) {
    static StageRun of(Answer answer) {
        JsonNode run = answer.body();
        return new StageRun(
                answer.text("id"),
                answer.text("state"),
                run.path("families").asLong(),
                run.path("amount").asLong(),
                answer.etag());
    }
}
