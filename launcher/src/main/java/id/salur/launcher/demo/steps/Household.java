package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.generator.Family;
import id.salur.launcher.generator.Member.Relation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One family of the story, found in the registry by its recipient's number. */
final class Household {
    private final Road road;
    private final Regency regency;
    private final String programme;
    private final Family family;
    private final String id;

    private Household(Road road, Regency regency, String programme, Family family, String id) {
        this.road = road;
        this.regency = regency;
        this.programme = programme;
        this.family = family;
        this.id = id;
    }

    static Household find(Road road, Regency regency, String programme, Family family) {
        Answer found = road.registry()
                .as(regency.facilitator())
                .post("/v1/families/search", Map.of("nik", family.recipient().nik()));
        return new Household(road, regency, programme, family, found.text("id"));
    }

    String id() {
        return id;
    }

    Family family() {
        return family;
    }

    String recipient() {
        return member("recipient", "true");
    }

    /** The other of head and spouse. */
    String otherParent() {
        return member("relation", family.recipient().relation() == Relation.HEAD ? "SPOUSE" : "HEAD");
    }

    /** The pupil of senior high school is none from this day on. */
    void leaveSchool(String since) {
        Map<String, Object> left = new HashMap<>();
        left.put("schoolLevel", null);
        left.put("since", since);
        change(member("schoolLevel", "SMA"), left);
    }

    /** A facilitator records what changed about a member. */
    void change(String person, Map<String, ?> facts) {
        Caller facilitator = road.registry().as(regency.facilitator());
        Answer now = facilitator.get("/v1/families/" + id);
        facilitator.patch("/v1/families/" + id + "/members/" + person, facts, now.etag());
    }

    /** The membership in the story's programme. */
    JsonNode membership() {
        return road.registry().as(regency.officer()).whole("/v1/families/" + id + "/memberships").stream()
                .filter(membership -> membership.path("programme").asText().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the membership has ended, and checks why. */
    void checkEnded(String who, String reason) {
        boolean ended =
                Patience.until(() -> membership().path("status").asText().equals("ENDED"));
        JsonNode membership = membership();
        road.checks()
                .that(
                        who + ": membership ended on "
                                + membership.path("endedOn").asText() + ", reason " + membership.path("reasons"),
                        ended && membership.path("reasons").toString().contains(reason),
                        "expected reason " + reason + ", found " + membership);
    }

    /** Waits until the membership waits, and checks why. */
    void checkHeld(String who, String reason) {
        boolean held = Patience.until(() -> membership().path("status").asText().equals("SUSPENDED"));
        JsonNode membership = membership();
        road.checks()
                .that(
                        who + ": membership held since "
                                + membership.path("suspendedOn").asText() + ", reason " + membership.path("reasons"),
                        held && membership.path("reasons").toString().contains(reason),
                        "expected reason " + reason + ", found " + membership);
    }

    /** The family's payment in a run; missing if the run holds none. */
    JsonNode payment(StageRun run) {
        return road.disbursement()
                .as(regency.officer())
                .only("/v1/payments?runId=" + run.id() + "&familyId=" + id)
                .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    private String member(String field, String value) {
        JsonNode members = road.registry()
                .as(regency.facilitator())
                .get("/v1/families/" + id)
                .body()
                .path("members");
        return StreamSupport.stream(members.spliterator(), false)
                .filter(member -> member.path(field).asText().equals(value))
                .map(member -> member.path("id").asText())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("family " + id + " has no member with " + field + " " + value));
    }
}
