package id.salur.registry.basis;

import static id.salur.platform.testing.Api.created;
import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.text;
import static id.salur.registry.Office.APPROVER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.OTHER_VILLAGE;
import static id.salur.registry.Office.callerOf;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.register;
import static id.salur.registry.Office.told;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.Sql;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class BasisTest {
    private static final String VILLAGE = "53.15.05.2005";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Api operator = callerOf("basis-operator", "facilitator", "53.15");

    private String file(String kind) {
        byte[] content = ("%PDF-1.7\n1 0 obj <</Type /Catalog /N " + NUMBER.incrementAndGet() + ">> endobj\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
        return created(operator.request()
                .contentType("application/pdf")
                .body(content)
                .post("/v1/evidence?kind=" + kind + "&purpose=proposal-basis&regionCode=" + VILLAGE)
                .then());
    }

    private static Map<String, Object> basis(String kind, String village, String evidence, LocalDate day) {
        return Map.of(
                "kind",
                kind,
                "regionCode",
                village,
                "number",
                "140/" + NUMBER.incrementAndGet() + "/BA",
                "day",
                day.toString(),
                "signedBy",
                "Kepala desa",
                "evidenceId",
                evidence);
    }

    private static LocalDate today() {
        return LocalDate.parse(text("select (now() at time zone 'Asia/Jakarta')::date"));
    }

    private String minutes(String village) {
        return operator.create("/v1/proposal-bases", basis("MINUTES", village, file("MINUTES"), today()));
    }

    private String propose(String programme) {
        String family = register(family(VILLAGE, 9, List.of(head())));
        return operator.create("/v1/proposals", Map.of("familyId", family, "programme", programme));
    }

    @Test
    void theHashOfTheFileIsKeptWithTheMinutes() {
        String file = file("MINUTES");
        Map<String, Object> minutes = basis("MINUTES", VILLAGE, file, today());
        String id = operator.create("/v1/proposal-bases", minutes);
        OFFICER.get("/v1/proposal-bases/" + id)
                .statusCode(200)
                .body("signedBy", equalTo("Kepala desa"))
                .body(
                        "sha256",
                        equalTo(operator.get("/v1/evidence/" + file).extract().path("sha256")));
        assertEquals(id, text("select subject_id from evidence_file where id = '" + file + "'"));
        OFFICER.get("/v1/proposal-bases?kind=STATEMENT&regionCode=" + VILLAGE + "&limit=1")
                .statusCode(200);
        Api.as("village-officer", OTHER_VILLAGE).get("/v1/proposal-bases/" + id).spec(refused(404, "not-found"));
        operator.post("/v1/proposal-bases", minutes).spec(refused(409, "evidence-in-use"));
    }

    @Test
    void whatCannotBeABasis() {
        operator.post("/v1/proposal-bases", basis("MINUTES", VILLAGE, file("MINUTES"), today().plusDays(1)))
                .spec(refused(422, "date-out-of-range"));
        operator.post("/v1/proposal-bases", basis("MINUTES", VILLAGE, file("PHOTOGRAPH"), today()))
                .spec(refused(422, "evidence-kind"));
        operator.post("/v1/proposal-bases", basis("STATEMENT", VILLAGE, file("MINUTES"), today()))
                .spec(refused(422, "evidence-kind"));
        OFFICER.post("/v1/proposal-bases", basis("MINUTES", VILLAGE, file("MINUTES"), today()))
                .spec(refused(422, "unknown-evidence"));
        operator.post("/v1/proposal-bases", basis("MINUTES", "15.01.01.2011", file("MINUTES"), today()))
                .spec(refused(403, "outside-area"));
        String family = register(family(VILLAGE, 9, List.of(head())));
        operator.post(
                        "/v1/proposals",
                        Map.of("familyId", family, "programme", "PKH", "basisId", minutes(OTHER_VILLAGE)))
                .statusCode(422)
                .body("type", equalTo("/errors/basis-of-another-village"));
        operator.post(
                        "/v1/proposals",
                        Map.of(
                                "familyId",
                                family,
                                "programme",
                                "PKH",
                                "basisId",
                                UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", equalTo("/errors/unknown-basis"));
    }

    @Test
    void fromItsDayAProposalIsVerifiedWithABasisOnlyAndByAnother() {
        told("DASAR", 1, true);
        String before = propose("DASAR");
        Sql.execute("update proposal set proposed_at = now() - interval '2 days' where id = '" + before + "'");
        Sql.execute(
                "insert into proposal_rule values ('DASAR', '" + today() + "', null, true, 'Rule of a test', false)");
        OFFICER.post("/v1/proposals/" + before + "/verify", Map.of()).statusCode(200);
        String one = propose("DASAR");
        String two = propose("DASAR");
        OFFICER.get("/v1/proposals/" + one).body("basisRequired", equalTo(true));
        OFFICER.post("/v1/proposals/" + one + "/verify", Map.of())
                .statusCode(409)
                .body("type", equalTo("/errors/basis-missing"));
        Map<String, Object> batch =
                Map.of("action", "VERIFY", "programme", "DASAR", "regionCode", VILLAGE, "on", today().toString());
        OFFICER.post("/v1/proposal-batches", batch)
                .statusCode(201)
                .body("done", equalTo(0))
                .body("reasons.BASIS_MISSING", equalTo(2));
        String minutes = minutes(VILLAGE);
        String rest = "/v1/proposal-bases/" + minutes + "/proposals";
        operator.post(rest, Map.of("programme", "DASAR", "proposalIds", List.of(one)))
                .statusCode(201)
                .body("done", equalTo(1));
        operator.post(rest, Map.of("programme", "DASAR")).statusCode(201).body("done", equalTo(1));
        OFFICER.get("/v1/proposals?basisId=" + minutes).body("items.id", equalTo(List.of(one, two)));
        operator.post("/v1/proposals/" + one + "/verify", Map.of()).spec(refused(409, "same-person"));
        operator.post("/v1/proposal-batches", batch).statusCode(201).body("reasons.SAME_PERSON", equalTo(2));
        OFFICER.post("/v1/proposals/" + one + "/verify", Map.of()).statusCode(200);
        OFFICER.post("/v1/proposal-batches", batch).statusCode(201).body("done", equalTo(1));
        APPROVER.post("/v1/proposals/" + one + "/approve", Map.of("on", "2019-01-01"))
                .statusCode(200);
        OFFICER.get("/v1/proposals?state=VERIFIED&programme=DASAR&regionCode=" + VILLAGE)
                .body("items", hasSize(2));
    }
}
