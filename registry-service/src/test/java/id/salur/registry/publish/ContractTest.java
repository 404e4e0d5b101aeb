package id.salur.registry.publish;

import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.member;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event out conforms to its schema, in the order of the family's versions, and the records say the same as the SQL. */
@QuarkusTest
@ServiceTest
class ContractTest {
    private static final Map<String, Class<?>> RECORDS = Map.of(
            EventTypes.PERSON_DIED, PersonDied.class,
            EventTypes.PERSON_MERGED, PersonMerged.class,
            EventTypes.RECIPIENT_CHANGED, RecipientChanged.class,
            EventTypes.FAMILY_REGISTERED, FamilyBody.class,
            EventTypes.FAMILY_CHANGED, FamilyBody.class,
            EventTypes.MEMBERSHIP_STARTED, MembershipStarted.class,
            EventTypes.MEMBERSHIP_SUSPENDED, MembershipPaused.class,
            EventTypes.MEMBERSHIP_RESUMED, MembershipPaused.class,
            EventTypes.MEMBERSHIP_ENDED, MembershipEnded.class,
            EventTypes.ELIGIBILITY_RECHECKED, EligibilityRechecked.class);

    @Inject
    ObjectMapper json;

    static List<String> types() {
        return RECORDS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theRecordReadsAndWritesTheExample(String type) throws JsonProcessingException {
        ContractAssert.conforms(type, json.writeValueAsString(read(type, ContractAssert.example(type))));
    }

    @Test
    void aWholeLifeIsPublishedInOrder() throws JsonProcessingException {
        String family = member("PKH");
        pay(family, "failed", "\"failedOn\":\"2019-03-28\",\"reason\":\"RECIPIENT_DEAD\",\"attempt\":1");
        seen(family, 5);
        pay(family, "settled", "\"settledOn\":\"2019-04-28\"");
        seen(family, 8);
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("movedOutOn", "2019-05-01"))
                .statusCode(200);
        pay(family, "settled", "\"settledOn\":\"2019-06-28\"");
        List<Seen> events = seen(family, 11);
        for (Seen event : events) {
            ContractAssert.conforms(event);
            read(event.type(), event.body());
        }
        List<Seen> versioned = events.stream()
                .filter(event -> event.body().contains("\"version\""))
                .toList();
        assertEquals(
                List.of(
                        EventTypes.FAMILY_REGISTERED,
                        EventTypes.MEMBERSHIP_STARTED,
                        EventTypes.MEMBERSHIP_SUSPENDED,
                        EventTypes.RECIPIENT_CHANGED,
                        EventTypes.MEMBERSHIP_RESUMED,
                        EventTypes.RECIPIENT_CHANGED,
                        EventTypes.FAMILY_CHANGED,
                        EventTypes.MEMBERSHIP_ENDED),
                versioned.stream().map(Seen::type).toList());
        long version = 1;
        for (Seen event : versioned) {
            assertEquals(version++, json.readTree(event.body()).path("version").asLong());
        }
    }

    private Object read(String type, String body) throws JsonProcessingException {
        return json.readerFor(RECORDS.get(type))
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(body);
    }

    private static void pay(String family, String how, String facts) {
        String body = """
                {"paymentId":"01890b10-2000-7a10-9b20-1c2d3e4f5a6b","familyId":"%s","programme":"PKH","fiscalYear":2019,"stage":"I",
                 "runId":"01890b10-1000-7d00-8e00-0a0b0c0d0e0f","regionCode":"53.15.05.2003","amount":825000,"bank":"BRI",%s}""".formatted(family, facts);
        ContractAssert.conforms("salur.disbursement.payment." + how + ".v1", body);
        TestEvents.send("salur.disbursement.payment", "salur.disbursement.payment." + how + ".v1", family, body);
    }

    private static List<Seen> seen(String family, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestEvents.received(EventTypes.TOPIC).stream()
                                .filter(event -> event.key().equals(family))
                                .toList(),
                        events -> events.size() == count);
    }
}
