package id.salur.disbursement.projection;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.disbursement.Road;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Seal;
import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RegistryConsumerTest {
    private static final String TOPIC = "salur.registry.family";
    private static final String P = "salur.registry.";

    private static UUID send(String type, UUID family, String body) {
        return TestEvents.send(TOPIC, P + type, family.toString(), body);
    }

    private static String family(UUID id, long version, String village, String components) {
        return "{\"familyId\":\"%s\",\"version\":%d,\"regionCode\":\"%s\",\"persons\":[\"%s\"],\"components\":[%s]}"
                .formatted(id, version, village, UUID.randomUUID(), components);
    }

    private static String membership(UUID id, long version, String rest) {
        return "{\"familyId\":\"%s\",\"version\":%d,\"programme\":\"PKH\",\"regionCode\":\"53.10.01.2001\",%s}"
                .formatted(id, version, rest);
    }

    private static String rechecked(UUID id, String decision, String decidedAt) {
        return ("{\"recheckId\":\"%s\",\"familyId\":\"%s\",\"programme\":\"PKH\",\"regionCode\":\"53.11.01.2001\",\"asOf\":\"2019-03-28\","
                        + "\"decision\":\"%s\",\"reasons\":[\"X\"],\"policyVersion\":\"1\",\"facts\":{\"desil\":2,\"components\":{}},"
                        + "\"causeId\":\"%s\",\"causeType\":\"salur.disbursement.payment.settled.v1\",\"causedAt\":\"2019-03-28T00:00:00Z\","
                        + "\"decidedAt\":\"%s\"}")
                .formatted(UUID.randomUUID(), id, decision, UUID.randomUUID(), decidedAt);
    }

    private static void seen(UUID event) {
        Sql.until("select count(*) from inbox where event_id = '" + event + "'", "1");
    }

    private static String membershipRow(UUID family) {
        return Sql.text(
                "select concat_ws('|', version, status, started_on, ended_on) from membership where family_id = '"
                        + family + "'");
    }

    @Inject
    Seal seal;

    @Inject
    FieldCipher cipher;

    private String named(UUID id, long version, String village, String sealedName) {
        String body = family(id, version, village, "");
        return body.substring(0, body.length() - 1) + ",\"recipient\":{\"personId\":\"" + id + "\",\"sealedName\":\""
                + sealedName + "\"}}";
    }

    private String nameOf(UUID family) {
        return cipher.decrypt(HexFormat.of()
                .parseHex(Sql.text("select encode(name, 'hex') from recipient where family_id = '" + family + "'")));
    }

    @Test
    void theRecipientsNameIsOpenedAndKeptUnderAKeyOfOurOwn() {
        UUID family = UUID.randomUUID();
        String sealed = seal.seal("Warga Tersegel");
        String body = named(family, 1, "53.10.01.2001", sealed);
        ContractAssert.conforms(P + "family.registered.v1", body);
        seen(send("family.registered.v1", family, body));
        assertEquals("Warga Tersegel", nameOf(family));
        assertEquals(
                "0",
                Sql.text("select count(*) from recipient where family_id = '" + family
                        + "' and (position(convert_to('Warga', 'UTF8') in name) > 0 or position(convert_to('"
                        + sealed + "', 'UTF8') in name) > 0)"));

        seen(send("family.changed.v1", family, named(family, 3, "53.10.01.2002", seal.seal("Warga Pengganti"))));
        seen(send("family.changed.v1", family, named(family, 2, "53.10.01.2001", seal.seal("Warga Terlambat"))));
        assertEquals("Warga Pengganti", nameOf(family), "an older event changes nothing");

        seen(send("family.changed.v1", family, family(family, 4, "53.10.01.2003", "")));
        assertEquals("Warga Pengganti", nameOf(family), "an event without a name keeps it");
        assertEquals("53.10.01.2003", Sql.text("select region_code from recipient where family_id = '" + family + "'"));
    }

    @Test
    void aNameThatCannotBeOpenedIsMissingAndNothingElse() {
        UUID family = UUID.randomUUID();
        String sealed = seal.seal("Warga Rusak");
        String damaged = sealed.substring(0, sealed.length() - 4) + "AAAA";
        seen(send("family.registered.v1", family, named(family, 1, "53.10.01.2001", damaged)));
        seen(send("family.changed.v1", family, named(family, 2, "53.10.01.2001", "A".repeat(60))));
        assertEquals("2", Sql.text("select version from family where family_id = '" + family + "'"));
        assertEquals("0", Sql.text("select count(*) from recipient where family_id = '" + family + "'"));
    }

    @Test
    void everyExampleOfTheContractIsTakenIn() {
        for (String type : List.of(
                "family.registered.v1",
                "family.changed.v1",
                "person.died.v1",
                "recipient.changed.v1",
                "membership.started.v1",
                "membership.suspended.v1",
                "membership.resumed.v1",
                "membership.ended.v1",
                "eligibility.rechecked.v1")) {
            UUID event = TestEvents.send(TOPIC, P + type, "example-" + type, ContractAssert.example(P + type));
            seen(event);
        }
        assertEquals(0, Sql.number("select count(*) from dead_letter where key like 'example-%'"));
        assertEquals(
                1,
                Sql.number("select count(*) from decision where recheck_id = '01890b11-0001-7e00-8f00-2a2b2c2d2e2f'"));
    }

    @Test
    void anOlderEventTakesNoMembershipBackToWhereTheFamilyWas() {
        UUID moved = UUID.randomUUID();
        seen(send("membership.started.v1", moved, membership(moved, 2, "\"startedOn\":\"2019-01-01\"")));
        seen(send("family.changed.v1", moved, family(moved, 9, "53.10.01.2007", "")));
        seen(send("membership.suspended.v1", moved, membership(moved, 5, "\"on\":\"2019-02-01\",\"reasons\":[\"X\"]")));
        UUID late = UUID.randomUUID();
        seen(send("family.changed.v1", late, family(late, 9, "53.10.01.2007", "")));
        seen(send("membership.started.v1", late, membership(late, 2, "\"startedOn\":\"2019-01-01\"")));
        UUID back = UUID.randomUUID();
        seen(send("family.registered.v1", back, family(back, 1, "53.10.01.2007", "")));
        seen(send("membership.started.v1", back, membership(back, 12, "\"startedOn\":\"2019-01-01\"")));
        assertEquals("53.10.01.2007 SUSPENDED", place(moved));
        assertEquals("53.10.01.2007 ACTIVE", place(late));
        assertEquals("53.10.01.2001 ACTIVE", place(back), "the newer event says where it is");
    }

    private static String place(UUID family) {
        return Sql.text("select region_code || ' ' || status from membership where family_id = '" + family + "'");
    }

    @Test
    void twiceIsOnce() {
        UUID family = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        String body = rechecked(family, "CONTINUE", "2019-03-28T00:00:01Z");
        TestEvents.send(TOPIC, P + "eligibility.rechecked.v1", family.toString(), body, event);
        TestEvents.send(TOPIC, P + "eligibility.rechecked.v1", family.toString(), body, event);
        UUID again = send("eligibility.rechecked.v1", family, body);
        seen(again);
        assertEquals(1, Sql.number("select count(*) from decision where family_id = '" + family + "'"));
    }

    @Test
    void anOlderFamilyThatComesLateChangesNothing() {
        UUID family = UUID.randomUUID();
        String sd = "{\"component\":\"SD\",\"from\":\"2016-07-15\",\"until\":\"2022-07-01\"}";
        String smp = "{\"component\":\"SMP\",\"from\":\"2018-07-15\",\"until\":null}";
        send("family.changed.v1", family, family(family, 5, "53.10.02.2002", smp + "," + smp));
        seen(send("family.registered.v1", family, family(family, 1, "53.10.01.2001", sd)));
        assertEquals(
                "5|53.10.02.2002|2|SMP",
                Sql.text(
                        "select concat_ws('|', max(f.version), max(f.region_code), count(*), max(s.component)) from family f join component_span s"
                                + " using (family_id) where family_id = '" + family + "'"));
        seen(send("family.changed.v1", family, family(family, 6, "53.10.02.2002", "")));
        assertEquals(0, Sql.number("select count(*) from component_span where family_id = '" + family + "'"));
    }

    @Test
    void membershipsInAnyOrderEndTheSame() {
        UUID family = UUID.randomUUID();
        String started = membership(family, 2, "\"startedOn\":\"2019-01-01\"");
        String suspended = membership(family, 3, "\"on\":\"2019-02-01\",\"reasons\":[\"DESIL_TOO_HIGH\"]");
        String resumed = membership(family, 4, "\"on\":\"2019-03-01\",\"reasons\":[]");
        String ended = membership(family, 5, "\"endedOn\":\"2019-04-01\",\"reasons\":[\"MOVED_OUT\"]");
        seen(send("membership.ended.v1", family, ended));
        assertEquals("5|ENDED|2019-04-01", membershipRow(family));
        send("membership.resumed.v1", family, resumed);
        send("membership.suspended.v1", family, suspended);
        seen(send("membership.started.v1", family, started));
        assertEquals("5|ENDED|2019-01-01|2019-04-01", membershipRow(family));
        UUID inOrder = UUID.randomUUID();
        send("membership.started.v1", inOrder, started.replace(family.toString(), inOrder.toString()));
        seen(send("membership.suspended.v1", inOrder, suspended.replace(family.toString(), inOrder.toString())));
        assertEquals("3|SUSPENDED|2019-01-01", membershipRow(inOrder));
        send("membership.resumed.v1", inOrder, resumed.replace(family.toString(), inOrder.toString()));
        seen(send("membership.ended.v1", inOrder, ended.replace(family.toString(), inOrder.toString())));
        assertEquals("5|ENDED|2019-01-01|2019-04-01", membershipRow(inOrder));
    }

    @Test
    void theNewestDecisionHoldsAndAllAreCounted() {
        UUID family = UUID.randomUUID();
        send("eligibility.rechecked.v1", family, rechecked(family, "SUSPEND", "2019-03-28T00:00:05Z"));
        seen(send("eligibility.rechecked.v1", family, rechecked(family, "CONTINUE", "2019-03-28T00:00:01Z")));
        assertEquals("SUSPEND", Sql.text("select decision from last_decision where family_id = '" + family + "'"));
        seen(send("eligibility.rechecked.v1", family, rechecked(family, "RESUME", "2019-03-29T00:00:00Z")));
        assertEquals("RESUME", Sql.text("select decision from last_decision where family_id = '" + family + "'"));
        Api.as("auditor", "53.11")
                .get("/v1/decisions/counts?programme=PKH&regionCode=53.11")
                .statusCode(200)
                .body("SUSPEND", is(1))
                .body("RESUME", is(1))
                .body("END", is(0));
    }

    @Test
    void poisonIsBuriedAndTheNextEventGoesOn() {
        UUID family = UUID.randomUUID();
        send("family.registered.v1", family, "{\"familyId\":\"" + family + "\"}");
        send("family.registered.v1", family, family(family, 1, "53", ""));
        send("membership.started.v1", family, "no json");
        send("family.renamed.v1", family, "{}");
        seen(send("family.registered.v1", family, family(family, 2, "53.10.01.2001", "")));
        Sql.until("select count(*) from dead_letter where key = '" + family + "'", "4");
        assertEquals(2, Sql.number("select version from family where family_id = '" + family + "'"));
    }

    @Test
    void theDigestIsOrderFreeAndStaysInTheArea() {
        Road road = Road.in("PKH", 2019, "53.12");
        Api auditor = Api.as("auditor", "53.12");
        auditor.get("/v1/digests/memberships?regionCode=53.12")
                .body("count", is(0))
                .body("hash", is("0000000000000000"));
        road.families(3);
        String expected = Sql.text("""
                select lpad(to_hex(bit_xor(('x' || left(md5(concat_ws('|', family_id, programme, status, started_on, '')), 16))::bit(64)::bigint)), 16, '0')
                from membership where region_code like '53.12.%'""");
        auditor.get("/v1/digests/memberships?programme=PKH&regionCode=53.12")
                .body("count", is(3))
                .body("hash", is(expected));
        Api.as("auditor", "53.13")
                .get("/v1/digests/memberships?regionCode=53.12")
                .body("count", is(0));
    }
}
