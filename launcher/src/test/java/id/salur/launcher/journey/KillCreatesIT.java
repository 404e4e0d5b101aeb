package id.salur.launcher.journey;

import static id.salur.launcher.journey.Stillness.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.launcher.journey.Processes.Killed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Eight officers register families as fast as they are answered, and the registry dies in the middle. */
@ExtendWith(SharedStack.class)
class KillCreatesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AREA = "64.03";
    private static final String VILLAGE = "64.03.01.2001";
    private static final int OFFICERS = 8;
    private static final int FAMILIES = 60;
    private static final int KILLED_AFTER = 90;

    private final RunningStack stack;
    private final Database registry;
    private final Database training;
    /** By idempotency key. */
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    KillCreatesIT(RunningStack stack) {
        this.stack = stack;
        this.registry = stack.database("registry");
        this.training = stack.database("training");
    }

    /** @param officer who asks, 0 to 7 */
    private record Asked(UUID key, int officer, String body) {}

    @Test
    void whatWasAcknowledgedIsThereOnceAndEveryRetryGetsTheFirstAnswer() throws Exception {
        List<Asked> all = new ArrayList<>();
        ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int officer = 0; officer < OFFICERS; officer++) {
                List<Asked> own = own(officer);
                all.addAll(own);
                work.add(officers.submit(() -> register(own)));
            }
            until("some are registered", () -> acknowledged.size() >= KILLED_AFTER);
            Killed killed = stack.processes().kill("registry");
            for (Future<?> officer : work) {
                officer.get();
            }
            stack.processes().awaitBack(killed);
        } finally {
            officers.shutdownNow();
        }
        assertTrue(acknowledged.size() < all.size(), "the kill came into the middle of the burst");

        Map<UUID, String> before = Map.copyOf(acknowledged);
        Set<String> ids = new HashSet<>();
        for (Asked asked : all) {
            HttpResponse<String> again = ask(asked);
            assertEquals(201, again.statusCode(), again::body);
            String first = before.getOrDefault(asked.key(), again.body());
            assertEquals(JSON.readTree(first), JSON.readTree(again.body()));
            ids.add(JSON.readTree(again.body()).path("id").asText());
        }
        assertEquals(all.size(), ids.size());
        assertEquals(all.size(), registry.number("select count(*) from family where region_code = ?", VILLAGE));
        assertEquals(
                all.size(), registry.number("select count(*) from household_member where region_code = ?", VILLAGE));
        assertEquals(
                all.size(),
                registry.number(
                        "select count(distinct target) from audit_log where operation = 'family.register' and outcome = 'DONE' and ? = any (areas)",
                        AREA));
        until(
                "training has taken each in once",
                () -> training.number("select count(*) from family where region_code = ?", VILLAGE) == all.size());
    }

    private static List<Asked> own(int officer) {
        List<Asked> own = new ArrayList<>();
        for (int i = 0; i < FAMILIES; i++) {
            int serial = officer * FAMILIES + i + 1;
            own.add(new Asked(
                    UUID.randomUUID(), officer, String.format(Locale.ROOT, """
                    {"kk":"640301120419%04d","regionCode":"%s","desil":2,"members":[{"nik":"640301430885%04d","name":"Warga %06d",
                     "sex":"F","birthDate":"1985-08-03","relation":"HEAD","recipient":true,"severeDisability":false}]}""", serial, VILLAGE, serial, serial)));
        }
        return own;
    }

    /** One after the other, until the service is gone. */
    private Void register(List<Asked> own) throws InterruptedException {
        for (Asked asked : own) {
            try {
                HttpResponse<String> answer = ask(asked);
                if (answer.statusCode() != 201) {
                    return null;
                }
                acknowledged.put(asked.key(), answer.body());
            } catch (IOException gone) {
                return null;
            }
        }
        return null;
    }

    private HttpResponse<String> ask(Asked asked) throws IOException, InterruptedException {
        String token = stack.token("officer-" + asked.officer(), List.of("district-officer"), AREA);
        return stack.http()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.urls().registry() + "/v1/families"))
                                .timeout(Duration.ofSeconds(60))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", asked.key().toString())
                                .POST(BodyPublishers.ofString(asked.body()))
                                .build(),
                        BodyHandlers.ofString());
    }
}
