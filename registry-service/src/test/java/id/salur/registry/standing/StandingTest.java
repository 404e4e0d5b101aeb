package id.salur.registry.standing;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.FAR_OFFICER;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One question, one answer. */
@QuarkusTest
@ServiceTest
class StandingTest {
    private static final String TOPIC = "salur.disbursement.payment";
    private static final String SETTLED = "salur.disbursement.payment.settled.v1";
    private static final String FAILED = "salur.disbursement.payment.failed.v1";

    private static ValidatableResponse ask(Api as, Object nik) {
        return as.post("/v1/lookups", Map.of("nik", nik));
    }

    private static void told(String type, String family, String day, int amount) {
        String body = ContractAssert.example(type)
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                .replaceAll("\"(settledOn|failedOn)\": *\"[^\"]*\"", "\"$1\":\"" + day + "\"")
                .replaceAll("\"amount\": *\\d+", "\"amount\":" + amount);
        UUID event = TestEvents.send(TOPIC, type, family, body);
        until("select count(*) from inbox where event_id = '" + event + "'", 1);
    }

    @Test
    void saysWhatWasPaidAndWhatComesNext() {
        Map<String, Object> woman = head();
        Map<String, Object> child = pupil();
        Object nik = woman.get("nik");
        String family = register(family(2, woman, child));
        ask(OFFICER, nik)
                .statusCode(200)
                .body("found", equalTo(true))
                .body("familyId", equalTo(family))
                .body("programmes", hasSize(0))
                .body("next.code", equalTo("PROPOSE"));
        OFFICER.create("/v1/proposals", Map.of("familyId", family, "programme", "BPNT"));
        ask(OFFICER, nik)
                .body("proposals.programme", contains("BPNT"))
                .body("proposals[0].state", equalTo("PROPOSED"))
                .body("proposals[0].next.code", equalTo("VERIFICATION"))
                .body("next", nullValue());
        Office.admit(family, "PKH");
        ask(OFFICER, nik)
                .body("programmes[0].status", equalTo("ACTIVE"))
                .body("programmes[0].since", equalTo("2019-01-01"))
                .body("programmes[0].lastPayment", nullValue())
                .body("programmes[0].next.code", equalTo("FIRST_PAYMENT"));
        told(SETTLED, family, "2019-03-28", 975_000);
        ask(OFFICER, nik)
                .body("recipient", equalTo(true))
                .body("programmes[0].lastPayment.amount", equalTo(975_000))
                .body("programmes[0].lastPayment.state", equalTo("SETTLED"))
                .body("programmes[0].lastPayment.on", equalTo("2019-03-28"))
                .body("programmes[0].next.code", equalTo("NEXT_STAGE"))
                .body("programmes[0].next.text", stringContainsInOrder("next stage"))
                .body(not(stringContainsInOrder(nik.toString())));
        told(FAILED, family, "2019-06-28", 600_000);
        ask(OFFICER, child.get("nik"))
                .body("recipient", equalTo(false))
                .body("programmes[0].lastPayment.state", equalTo("FAILED"))
                .body("programmes[0].next.code", equalTo("FOLLOW_UP"));
        assertEquals(
                "family " + family,
                Sql.text("select detail from audit_log where operation = 'standing.ask' order by id desc limit 1"));
    }

    @Test
    void anOlderPaymentThatIsToldLateTakesNoNewerOnesPlace() {
        String family = Office.member("PKH");
        told(SETTLED, family, "2019-06-28", 600_000);
        String body = ContractAssert.example(SETTLED)
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                .replaceAll("\"settledOn\": *\"[^\"]*\"", "\"settledOn\":\"2019-03-28\"");
        String id = UUID.randomUUID().toString();
        TestEvents.sendRaw(
                TOPIC,
                family,
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        SETTLED,
                        "ce_source",
                        "/salur/disbursement",
                        "ce_subject",
                        family,
                        "ce_time",
                        "2020-01-01T00:00:00Z"),
                body);
        until("select count(*) from inbox where event_id = '" + id + "'", 1);
        assertEquals(
                "2019-06-28",
                Sql.text("select last_payment ->> 'on' from membership where family_id = '" + family + "'"));
    }

    @Test
    void whoLivesElsewhereAndWhoIsNobodyAreAnsweredAlike() {
        Map<String, Object> woman = head();
        register(family(2, woman));
        String elsewhere =
                ask(FAR_OFFICER, woman.get("nik")).statusCode(200).extract().asString();
        String nobody =
                ask(FAR_OFFICER, "5315054102899999").statusCode(200).extract().asString();
        assertEquals(nobody, elsewhere);
        for (String wrong : List.of("53150541028999", "531505410289999x", "")) {
            ask(OFFICER, wrong).spec(refused(400, "invalid-request"));
        }
    }

    @Test
    void theAnswerIsInTheLanguageThatIsAskedFor() {
        Map<String, Object> woman = head();
        register(family(2, woman));
        OFFICER.request()
                .header("Accept-Language", "id")
                .body(Map.of("nik", woman.get("nik")))
                .post("/v1/lookups")
                .then()
                .statusCode(200)
                .body("next.text", stringContainsInOrder("Desa dapat mengusulkannya"));
    }
}
