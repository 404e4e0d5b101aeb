package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A case of the graduation service, opened there by an event. */
final class GraduationCase {
    private final Road road;
    private final String id;

    private GraduationCase(Road road, String id) {
        this.road = road;
        this.id = id;
    }

    /** Waits until the family has a case of this kind. */
    static GraduationCase await(Road road, Regency regency, Household household, String kind) {
        String path = "/v1/cases?familyId=" + household.id() + "&kind=" + kind;
        Patience.until(() -> !road.graduation().as(regency.officer()).all(path).isEmpty());
        JsonNode found = road.graduation()
                .as(regency.officer())
                .only(path)
                .orElseThrow(
                        () -> new IllegalStateException("no " + kind + " case opened for family " + household.id()));
        return new GraduationCase(road, found.path("id").asText());
    }

    void declare(Person facilitator, String signedOn) {
        act(facilitator, "declaration", Map.of("signedOn", signedOn));
    }

    void confirm(Person approver, String effectiveOn) {
        act(approver, "confirm", Map.of("effectiveOn", effectiveOn));
    }

    String state(Person person) {
        return read(person).text("state");
    }

    /** Codes of the criteria that are met. */
    List<String> met(Person person) {
        return StreamSupport.stream(read(person).body().path("criteria").spliterator(), false)
                .filter(criterion -> criterion.path("met").asBoolean())
                .map(criterion -> criterion.path("code").asText())
                .sorted()
                .toList();
    }

    private void act(Person person, String action, Map<String, ?> body) {
        road.graduation()
                .as(person)
                .post("/v1/cases/" + id + "/" + action, body, read(person).etag());
    }

    private Answer read(Person person) {
        return road.graduation().as(person).get("/v1/cases/" + id);
    }
}
