package id.salur.disbursement.aid;

import static id.salur.platform.testing.Api.created;

import id.salur.disbursement.Road;
import id.salur.disbursement.Rows;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Those who propose, verify and approve aid in a district. */
final class Applicants {
    /** In the place of a payee: nobody is named. */
    static final String NONE = "none";

    private static final Set<String> PAYEES = Set.of("KUBE", "UEP", "RUTILAHU", "SARLING");

    final Road road;
    private final Api facilitator;

    Applicants(String programme, int year, String district) {
        road = Road.in(programme, year, district);
        facilitator = Api.as("facilitator", district);
    }

    /** Families that the registry told of; members of no programme. */
    List<UUID> families(int count) {
        List<UUID> families = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            Sql.execute(Rows.families("select '" + id + "'::uuid, '" + road.village() + "'"));
            families.add(id);
        }
        return families;
    }

    ValidatableResponse propose(List<UUID> families, Long unitCost, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("programme", road.programme);
        body.put("fiscalYear", road.year);
        body.put("regionCode", road.village());
        body.put("familyIds", families);
        if (unitCost != null) {
            body.put("unitCost", unitCost);
        }
        if (unitCost != null && PAYEES.contains(road.programme)) {
            body.putIfAbsent("payee", payee(road.programme + " " + families.size(), "003401000123"));
        }
        body.values().removeIf(NONE::equals);
        return facilitator.post("/v1/aid-applications", body);
    }

    static Map<String, Object> payee(String name, String number) {
        return Map.of("name", name, "contact", "Warga 000017", "holder", name, "accountNumber", number);
    }

    ValidatableResponse propose(List<UUID> families, long unitCost) {
        return propose(families, unitCost, Map.of());
    }

    ValidatableResponse act(Api as, String id, String action, Object body) {
        String etag = road.officer
                .get("/v1/aid-applications/" + id)
                .statusCode(200)
                .extract()
                .header("ETag");
        return body == null
                ? as.command("/v1/aid-applications/" + id + "/" + action, etag)
                : as.command("/v1/aid-applications/" + id + "/" + action, etag, body);
    }

    ValidatableResponse handOver(String id, Object body) {
        return act(facilitator, id, "handovers", body);
    }

    /** From PROPOSED to APPROVED. */
    String approved(ValidatableResponse proposed) {
        String id = created(proposed);
        act(road.officer, id, "verify", null).statusCode(200);
        act(road.approver, id, "approve", null).statusCode(200);
        return id;
    }

    String approved(List<UUID> families, long unitCost) {
        return approved(propose(families, unitCost));
    }

    void paid(String run) {
        String batch = road.batch(run);
        road.results(batch, road.paid(batch)).statusCode(201);
    }
}
