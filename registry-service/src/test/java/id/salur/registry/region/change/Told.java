package id.salur.registry.region.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.registry.publish.EventTypes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What another service knows of memberships from the events alone: the last word on each, and the last on where its family lives. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** As {@code GET /v1/digests/memberships} answers it. */
    static String digest(String programme, String regionCode) {
        Map<String, JsonNode> place = new HashMap<>();
        Map<String, JsonNode> last = new HashMap<>();
        Map<String, String> started = new HashMap<>();
        Map<String, String> status = new HashMap<>();
        TestEvents.received(EventTypes.TOPIC).stream()
                .map(Told::event)
                .filter(event -> event.body().has("version"))
                .sorted(Comparator.comparing(
                        event -> event.body().path("version").asLong()))
                .forEach(event -> {
                    String family = event.body().path("familyId").asText();
                    if (event.body().has("regionCode")) {
                        place.put(family, event.body());
                    }
                    if (event.type().contains(".membership.")
                            && event.body().path("programme").asText().equals(programme)) {
                        last.put(family, event.body());
                        status.put(
                                family,
                                event.type().endsWith(".ended.v1")
                                        ? "ENDED"
                                        : event.type().endsWith(".suspended.v1") ? "SUSPENDED" : "ACTIVE");
                        if (event.body().has("startedOn")) {
                            started.put(family, event.body().path("startedOn").asText());
                        }
                    }
                });
        List<String> there = last.keySet().stream()
                .filter(family -> place.get(family).path("regionCode").asText().equals(regionCode))
                .toList();
        long hash = there.stream()
                .mapToLong(family -> hash(String.join(
                        "|",
                        family,
                        programme,
                        status.get(family),
                        started.get(family),
                        last.get(family).path("endedOn").asText(""))))
                .reduce(0, (a, b) -> a ^ b);
        return there.size() + " " + String.format("%016x", hash);
    }

    private record Event(String type, JsonNode body) {}

    private static Event event(Seen seen) {
        ContractAssert.conforms(seen);
        try {
            return new Event(seen.type(), JSON.readTree(seen.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long hash(String text) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(Arrays.copyOf(md5, 8)).longValue();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
