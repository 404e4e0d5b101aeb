package id.salur.platform.testing.probe;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.execute;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static id.salur.platform.testing.probe.ThingConsumer.ADDED;
import static id.salur.platform.testing.probe.ThingConsumer.TOPIC;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.KafkaResource;
import id.salur.platform.testing.PostgresResource;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class InboxTest {
    private static String newThing() {
        return Api.as("district-officer", "53.15")
                .create("/v1/things", Map.of("regionCode", "53.15.01", "amount", 100));
    }

    private static String added(String thing, Object amount) {
        return "{\"thingId\":\"" + thing + "\",\"amount\":" + amount + "}";
    }

    private static String amountOf(String thing) {
        return "select amount from thing where id = '" + thing + "'";
    }

    @Test
    void twiceTheSameEventIsOneEffect() {
        String thing = newThing();
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            TestEvents.send(TOPIC, ADDED, thing, added(thing, 5), id);
        }
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 1));
        until(amountOf(thing), 106);
    }

    @Test
    void whatAnotherInstanceClaimsAtTheSameTimeHasItsEffectOnce() throws SQLException {
        String thing = newThing();
        UUID id = UUID.randomUUID();
        try (Connection other = PostgresResource.owner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into inbox (event_id) values ('" + id + "')");
            TestEvents.send(TOPIC, ADDED, thing, added(thing, 5), id);
            until("select count(*) > 0 from pg_locks where locktype = 'transactionid' and not granted", "t");
            other.commit();
        }
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 1));
        until(amountOf(thing), 101);
    }

    @Test
    void whatCannotHaveItsEffectIsBuriedAndTheRestGoesOn() {
        String thing = newThing();
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 1));
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 999999999));
        TestEvents.send(TOPIC, ADDED, thing, "{\"amount\":1}");
        TestEvents.send(TOPIC, ADDED, thing, "not json");
        TestEvents.send(TOPIC, ADDED, thing, "{\"thingId\":\"\\u0000\",\"amount\":1}");
        TestEvents.send(TOPIC, ADDED, thing, "{\"thingId\":\"\\ud800\",\"amount\":1}");
        TestEvents.send(TOPIC, "salur.probe.unheard-of.v1", thing, "{}");
        TestEvents.send(TOPIC, "salur.probe.dull.v1", thing, "{}");
        TestEvents.sendRaw(TOPIC, thing, Map.of("ce_type", ADDED), added(thing, 1));
        TestEvents.send(TOPIC, ADDED, thing, "\uFEFF" + added(thing, 7));
        TestEvents.send(TOPIC, ADDED, thing, "[" + added(thing, 7) + "]");
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 7) + "},{\"body\":" + added(thing, 7));
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 7) + ",\"body\":" + added(thing, 7));
        TestEvents.send(TOPIC, ADDED, thing, added(thing, "7,\"amount\":8"));
        TestEvents.send(TOPIC, ADDED, thing, added(thing, "7,\"unread\":\"\\ud800\""));
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 2));
        until(amountOf(thing), 103);
        until("select count(*) from dead_letter where key = '" + thing + "'", 13);
        assertEquals(
                2, number("select count(*) from dead_letter where key = '" + thing + "' and reason = 'EFFECT_FAILED'"));
        assertEquals(
                1, number("select count(*) from dead_letter where key = '" + thing + "' and reason = 'UNKNOWN_TYPE'"));
        assertEquals(
                9,
                number("select count(*) from dead_letter where key = '" + thing + "' and reason = 'MALFORMED_BODY'"));
        assertEquals(
                0,
                number("select count(*) from dead_letter where detail like '%999999999%' or detail like '%" + thing
                        + "%'"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> TestEvents.received("salur.probe.dead-letter").size() >= 5);
    }

    @Test
    void aDeadLetterIsListedAndReplayedOnceItsCauseIsGone() {
        UUID later = UUID.randomUUID();
        TestEvents.send(TOPIC, ADDED, later.toString(), added(later.toString(), "\"x\""));
        until("select count(*) from dead_letter where key = '" + later + "'", 1);
        Api operator = Api.as("operator");
        String id = operator.get("/v1/dead-letters?limit=500")
                .statusCode(200)
                .extract()
                .path("items.find { it.reason == 'MALFORMED_BODY' && it.type == '" + ADDED + "' }.id");
        operator.post("/v1/dead-letters/" + id + "/replay").spec(refused(422, "still-dead"));

        String thing = newThing();
        TestEvents.send(TOPIC, ADDED, thing, added(thing, 999950));
        until("select count(*) from dead_letter where key = '" + thing + "'", 1);
        String dead = operator.get("/v1/dead-letters?limit=500")
                .extract()
                .path("items.find { it.reason == 'EFFECT_FAILED' && it.detail.contains('amount') }.id");
        assertEquals(1, execute("update thing set amount = 1 where id = '" + thing + "'"));
        operator.post("/v1/dead-letters/" + idOf(thing, dead) + "/replay").statusCode(204);
        until(amountOf(thing), 999951);
        operator.get("/v1/dead-letters?limit=500").body("items.id", not(hasItem(idOf(thing, dead))));
        operator.post("/v1/dead-letters/" + idOf(thing, dead) + "/replay").spec(refused(409, "already-replayed"));
    }

    private static String idOf(String key, String fallback) {
        return text(
                "select coalesce((select id::text from dead_letter where key = '" + key + "'), '" + fallback + "')");
    }
}
