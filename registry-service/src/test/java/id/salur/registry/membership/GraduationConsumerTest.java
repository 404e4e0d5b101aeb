package id.salur.registry.membership;

import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.member;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class GraduationConsumerTest {
    private static final String TOPIC = "salur.graduation.case";

    private static String confirmed(String family, String on) {
        return ContractAssert.example(GraduationConsumer.CONFIRMED)
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"")
                .replaceAll("\"effectiveOn\": *\"[^\"]*\"", "\"effectiveOn\":\"" + on + "\"");
    }

    private static String status(String family) {
        return text(
                "select status || ' ' || ended_on || ' ' || array_to_string(reasons, ',') from membership where family_id = '"
                        + family + "'");
    }

    private static String seen(UUID id) {
        return "select count(*) from inbox where event_id = '" + id + "'";
    }

    @Test
    void aGraduationEndsTheMembershipOnce() {
        String family = member("PKH");
        UUID id = UUID.randomUUID();
        TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, confirmed(family, "2020-04-01"), id);
        TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, confirmed(family, "2020-04-01"), id);
        UUID second = TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, confirmed(family, "2020-07-01"));
        until(seen(second), 1);
        assertEquals("ENDED 2020-04-01 GRADUATED", status(family));
        assertEquals(3, number("select version from family where id = '" + family + "'"));
    }

    @Test
    void aGraduationBeforeTheStartEndsOnTheFirstDay() {
        String family = member("PKH");
        until(seen(TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, confirmed(family, "2018-04-01"))), 1);
        assertEquals("ENDED 2019-01-01 GRADUATED", status(family));
    }

    @Test
    void aGraduationThatComesAfterAnotherEndChangesNothing() {
        String family = member("PKH");
        OFFICER.patch("/v1/families/" + family, etag(family), Map.of("movedOutOn", "2019-03-10"))
                .statusCode(200);
        String settled = ContractAssert.example("salur.disbursement.payment.settled.v1")
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family + "\"");
        until(
                seen(TestEvents.send(
                        "salur.disbursement.payment", "salur.disbursement.payment.settled.v1", family, settled)),
                1);
        assertEquals("ENDED 2019-03-28 MOVED_OUT", status(family));
        String version = etag(family);
        until(seen(TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, confirmed(family, "2019-02-01"))), 1);
        assertEquals("ENDED 2019-03-28 MOVED_OUT", status(family));
        assertEquals(version, etag(family));
        assertEquals(0, number("select count(*) from dead_letter where key = '" + family + "'"));
    }

    @Test
    void poisonIsBuriedAndTheNextEventGoesOn() {
        String family = member("PKH");
        TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, "{\"familyId\":\"" + family + "\"}");
        TestEvents.send(
                TOPIC,
                GraduationConsumer.CONFIRMED,
                family,
                confirmed(UUID.randomUUID().toString(), "2020-04-01"));
        TestEvents.send(TOPIC, "salur.graduation.candidate.v1", family, "{}");
        UUID good = TestEvents.send(TOPIC, GraduationConsumer.CONFIRMED, family, confirmed(family, "2020-04-01"));
        until(seen(good), 1);
        until("select count(*) from dead_letter where key = '" + family + "'", 2);
        assertEquals("ENDED 2020-04-01 GRADUATED", status(family));
    }
}
