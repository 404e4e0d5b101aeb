package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import java.util.Map;
import java.util.TreeMap;

/** The registry's re-checks after payments, and who has taken their decisions in. */
final class Decisions {
    private final Road road;
    private final Regency regency;
    private final String programme;

    Decisions(Road road, Regency regency, String programme) {
        this.road = road;
        this.regency = regency;
        this.programme = programme;
    }

    long made() {
        return total(road.registry(), "/v1/rechecks/counts");
    }

    long takenInByDisbursement() {
        return total(road.disbursement(), "/v1/decisions/counts");
    }

    /** Memberships whose last decision the graduation service knows. */
    long knownToGraduation() {
        long known = 0;
        for (JsonNode count : counts(road.graduation(), "/v1/cases/counts").path("lastDecisions")) {
            known += count.asLong();
        }
        return known;
    }

    /** Re-checks by decision. */
    Map<String, Long> byKind() {
        Map<String, Long> kinds = new TreeMap<>();
        JsonNode counts = counts(road.registry(), "/v1/rechecks/counts");
        for (String kind : new String[] {"CONTINUE", "SUSPEND", "RESUME", "END", "GRADUATION_CANDIDATE"}) {
            kinds.put(kind, counts.path(kind).asLong());
        }
        return kinds;
    }

    private long total(Service service, String path) {
        return counts(service, path).path("total").asLong();
    }

    private JsonNode counts(Service service, String path) {
        return service.as(Person.auditor())
                .get(path + "?programme=" + programme + "&regionCode=" + regency.code())
                .body();
    }
}
