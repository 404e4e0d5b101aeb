package id.salur.training.projection;

import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.until;
import static id.salur.training.Town.CHANGED;
import static id.salur.training.Town.REGISTERED;
import static id.salur.training.Town.TOPIC;
import static id.salur.training.Town.VILLAGE;
import static id.salur.training.Town.family;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.crypto.FieldCipher;
import id.salur.platform.crypto.Seal;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.training.ServiceTest;
import id.salur.training.Town;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class FamilyConsumerTest {
    private static final String ELSEWHERE = "53.15.05.2003";

    private static String membersOf(UUID family, String village) {
        return "select count(*) from family_member where family_id = '" + family + "' and region_code = '" + village
                + "'";
    }

    @Test
    void theExampleOfTheContractIsTakenIn() {
        TestEvents.send(TOPIC, REGISTERED, "example", ContractAssert.example(REGISTERED));
        until("select count(*) from family_member where family_id = '01890a5d-ac96-774b-bcce-b302099a8057'", 2);
    }

    @Inject
    Seal seal;

    @Inject
    FieldCipher cipher;

    @Test
    void whatIsToldOfAPersonIsKeptUnderTheKeyOfThisService() {
        UUID family = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        TestEvents.send(TOPIC, REGISTERED, family.toString(), told(family, 1, person, seal.seal("1989-02-01 F"), null));
        until(membersOf(family, VILLAGE), 1);
        String kept =
                Sql.text("select encode(birth_cipher, 'hex') from family_member where person_id = '" + person + "'");
        assertEquals("1989-02-01 F", cipher.decrypt(HexFormat.of().parseHex(kept)));
        TestEvents.send(TOPIC, CHANGED, family.toString(), told(family, 2, person, "n".repeat(60), "2020-01-10"));
        until(membersOf(family, VILLAGE) + " and died_on = '2020-01-10'", 1);
        assertEquals(
                1,
                Sql.number("select count(*) from family_member where birth_cipher is not null and person_id = '"
                        + person + "'"),
                "what cannot be opened takes nothing away");
    }

    @Test
    void whoDiedTakesNoSeatFromThatDayOn() {
        UUID family = UUID.randomUUID();
        UUID person = UUID.randomUUID();
        TestEvents.send(TOPIC, REGISTERED, family.toString(), told(family, 1, person, "n".repeat(60), "2020-01-20"));
        until(membersOf(family, VILLAGE), 1);
        String course = Town.course(5, 1, 100);
        Town.enrol(course, person).spec(refused(409, "person-died"));
        TestEvents.send(TOPIC, CHANGED, family.toString(), told(family, 2, person, "n".repeat(60), "2020-01-21"));
        until(membersOf(family, VILLAGE) + " and died_on = '2020-01-21'", 1);
        Town.enrolled(course, person);
    }

    private static String told(UUID family, int version, UUID person, String birth, String diedOn) {
        String death = diedOn == null ? "" : ",\"diedOn\":\"" + diedOn + "\"";
        return family(family, version, VILLAGE, person)
                .replaceFirst(
                        "\\}$",
                        ",\"people\":[{\"personId\":\"" + person + "\",\"sealedBirth\":\"" + birth + "\"" + death
                                + "}]}");
    }

    @Test
    void twiceIsOnce() {
        UUID family = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        String event = family(family, 1, VILLAGE, UUID.randomUUID());
        TestEvents.send(TOPIC, REGISTERED, family.toString(), event, id);
        TestEvents.send(TOPIC, REGISTERED, family.toString(), event, id);
        TestEvents.send(TOPIC, REGISTERED, family.toString(), event);
        until("select count(*) from inbox where event_id = '" + id + "'", 1);
        until(membersOf(family, VILLAGE), 1);
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        UUID family = UUID.randomUUID();
        UUID stays = UUID.randomUUID();
        UUID leaves = UUID.randomUUID();
        TestEvents.send(TOPIC, CHANGED, family.toString(), family(family, 3, ELSEWHERE, stays));
        UUID late = TestEvents.send(TOPIC, REGISTERED, family.toString(), family(family, 1, VILLAGE, stays, leaves));
        until("select count(*) from inbox where event_id = '" + late + "'", 1);
        assertEquals(1, Sql.number(membersOf(family, ELSEWHERE)));
        assertEquals(0, Sql.number("select count(*) from family_member where person_id = '" + leaves + "'"));
    }

    @Test
    void aPersonWhoMarriesIsInTheNewFamilyWhicheverEventComesFirst() {
        UUID person = UUID.randomUUID();
        UUID old = UUID.randomUUID();
        UUID parent = UUID.randomUUID();
        UUID married = UUID.randomUUID();
        TestEvents.send(TOPIC, REGISTERED, old.toString(), family(old, 1, VILLAGE, parent, person));
        until(membersOf(old, VILLAGE), 2);
        TestEvents.send(TOPIC, REGISTERED, married.toString(), family(married, 1, ELSEWHERE, person));
        until(membersOf(married, ELSEWHERE), 1);
        TestEvents.send(TOPIC, CHANGED, old.toString(), family(old, 2, VILLAGE, parent));
        until(membersOf(old, VILLAGE), 1);
        assertEquals(1, Sql.number("select count(*) from family_member where person_id = '" + person + "'"));
        assertEquals(1, Sql.number(membersOf(married, ELSEWHERE)));
    }

    @Test
    void poisonIsBuriedAndTheNextEventOfTheSameFamilyGoesOn() {
        UUID family = UUID.randomUUID();
        String key = family.toString();
        TestEvents.send(TOPIC, REGISTERED, key, "{\"familyId\":\"" + family + "\",\"version\":1}");
        TestEvents.send(TOPIC, REGISTERED, key, family(family, 0, VILLAGE, UUID.randomUUID()));
        TestEvents.send(TOPIC, "salur.registry.family.renamed.v1", key, "{}");
        TestEvents.send(TOPIC, REGISTERED, key, family(family, 1, VILLAGE, UUID.randomUUID()));
        until(membersOf(family, VILLAGE), 1);
        until("select count(*) from dead_letter where key = '" + key + "'", 3);
    }

    @Test
    void theSameFamilyUnderTwoKeysInOneBatchDoesNotBlockThePartition() {
        UUID family = UUID.randomUUID();
        TestEvents.send(TOPIC, REGISTERED, "a" + family, family(family, 1, VILLAGE, UUID.randomUUID()));
        TestEvents.send(TOPIC, CHANGED, "b" + family, family(family, 2, ELSEWHERE, UUID.randomUUID()));
        until("select count(*) from family where family_id = '" + family + "' and version = 2", 1);
        until(membersOf(family, ELSEWHERE), 1);
    }
}
