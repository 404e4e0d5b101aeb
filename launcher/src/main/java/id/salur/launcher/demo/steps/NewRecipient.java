package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Refusal;
import java.util.Map;
import java.util.Optional;

/** Another person takes over from a recipient who died: the facilitator who was asked proposes, the district officer approves. */
final class NewRecipient {
    private final Road road;
    private final Regency regency;
    private final Household household;

    NewRecipient(Road road, Regency regency, Household household) {
        this.road = road;
        this.regency = regency;
        this.household = household;
    }

    void takesOver(String from) {
        Caller facilitator = road.registry().as(regency.facilitator());
        Optional<JsonNode> task = facilitator.only("/v1/tasks?kind=FIND_RECIPIENT&subjectId=" + household.id());
        road.checks()
                .that(
                        "the facilitator is asked to find a new recipient",
                        task.isPresent(),
                        "there is no task for family " + household.id());
        String change = facilitator
                .post(
                        "/v1/families/" + household.id() + "/recipient-changes",
                        Map.of("personId", household.otherParent(), "effectiveOn", from))
                .text("id");
        String approve = "/v1/recipient-changes/" + change + "/approve";
        Optional<Refusal> refusal = Refused.by(() ->
                road.registry().as(regency.facilitator().as("district-officer")).post(approve, Map.of()));
        road.checks()
                .that(
                        "whoever proposed the father cannot approve (409 same-person)",
                        refusal.isPresent() && refusal.get().is(409, "same-person"),
                        "the answer was " + refusal.map(Throwable::getMessage).orElse("yes"));
        road.registry().as(regency.officer()).post(approve, Map.of());
        road.checks()
                .same(
                        "an officer approved the father: the membership goes on",
                        "ACTIVE",
                        household.membership().path("status").asText());
    }
}
