package id.salur.registry.eligibility;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ProgrammeConsumerTest {
    private static String body(String code, int version, String nameEn, boolean takesMembers) {
        String body = ContractAssert.example(ProgrammeConsumer.SET)
                .replace("\"PKH\"", "\"" + code + "\"")
                .replace("\"version\": 1", "\"version\": " + version)
                .replace("Family Hope Programme", nameEn)
                .replace("true", String.valueOf(takesMembers));
        ContractAssert.conforms(ProgrammeConsumer.SET, body);
        return body;
    }

    private static UUID send(String code, String body) {
        return TestEvents.send(ProgrammeConsumer.TOPIC, ProgrammeConsumer.SET, code, body);
    }

    private static void taken(UUID event) {
        until("select count(*) from inbox where event_id = '" + event + "'", 1);
    }

    private static String held(String code) {
        return text(
                "select concat_ws(' ', version, name_en, takes_members) from programme where code = '" + code + "'");
    }

    @Test
    void theNewestEventCountsHoweverTheyCome() {
        taken(send("DATANG", body("DATANG", 2, "Second", true)));
        assertEquals("2 Second t", held("DATANG"));
        taken(send("DATANG", body("DATANG", 1, "First", false)));
        assertEquals("2 Second t", held("DATANG"));
        UUID third = UUID.randomUUID();
        String body = body("DATANG", 3, "Third", false);
        TestEvents.send(ProgrammeConsumer.TOPIC, ProgrammeConsumer.SET, "DATANG", body, third);
        TestEvents.send(ProgrammeConsumer.TOPIC, ProgrammeConsumer.SET, "DATANG", body, third);
        taken(send("DATANG", body("DATANG", 3, "Third again", true)));
        assertEquals("3 Third f", held("DATANG"));
    }

    @Test
    void theProgrammesOfBeforeAreOverwritten() {
        assertEquals("0 Non-Cash Food Assistance t", held("BPNT"));
        taken(send("BPNT", body("BPNT", 1, "Food Assistance", true)));
        assertEquals("1 Food Assistance t", held("BPNT"));
    }

    @Test
    void whatIsBrokenIsBuriedAndTheNextGoesOn() {
        String good = body("BENAR", 1, "Right", true);
        send("BENAR", "not json");
        send("BENAR", good.replace("\"BENAR\"", "\"benar\""));
        send("BENAR", good.replace("\"version\": 1", "\"version\": 0"));
        send("BENAR", good.replace("Right", " "));
        send("BENAR", good.replaceAll("\"takesMembers\": *true", "\"takesMembers\": null"));
        send("BENAR", good.replace("\"nameId\"", "\"name\""));
        TestEvents.send(ProgrammeConsumer.TOPIC, "salur.disbursement.programme.forgotten.v1", "BENAR", good);
        taken(send("BENAR", good));
        until("select count(*) from dead_letter where key = 'BENAR'", 7);
        assertEquals("1 Right t", held("BENAR"));
        assertEquals(0, number("select count(*) from programme where code = 'benar'"));
    }
}
