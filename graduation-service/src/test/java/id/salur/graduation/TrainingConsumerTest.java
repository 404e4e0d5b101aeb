package id.salur.graduation;

import static id.salur.graduation.Family.TRAINING;
import static id.salur.graduation.Family.takenIn;
import static id.salur.platform.testing.Sql.number;
import static id.salur.platform.testing.Sql.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class TrainingConsumerTest {
    private static final String ENROLLED = "salur.training.participation.enrolled.v1";
    private static final String COMPLETED = "salur.training.participation.completed.v1";
    private static final String GRANTED = "salur.training.equipment.granted.v1";
    private static final String STARTED = "salur.training.business.started.v1";

    /** What training tells of the family's person, as the contract has it. */
    private static String told(String type, Family family) {
        return ContractAssert.example(type)
                .replaceAll("\"familyId\": *\"[^\"]*\"", "\"familyId\":\"" + family.id() + "\"")
                .replaceAll("\"personId\": *\"[^\"]*\"", "\"personId\":\"" + family.person() + "\"");
    }

    private static UUID send(String type, Family family, String body) {
        return TestEvents.send(TRAINING, type, family.person().toString(), body);
    }

    private static void sendAgain(String type, Family family, UUID id) {
        TestEvents.send(TRAINING, type, family.person().toString(), told(type, family), id);
    }

    private static String evidence(Family family, String kind) {
        return "select count(*) from evidence where family_id = '" + family.id() + "' and kind = '" + kind + "'";
    }

    private static String dead(Family family) {
        return "select count(*) from dead_letter where key = '" + family.person() + "'";
    }

    private static long cases(Family family) {
        return number("select count(*) from graduation_case where family_id = '" + family.id() + "'");
    }

    private static List<String> met(Family family) {
        return family.onlyCase("MANDIRI").getList("criteria.findAll { it.met }.code", String.class);
    }

    private static long toldOfCandidates(Family family) {
        return TestEvents.received("salur.graduation.case").stream()
                .filter(event -> event.key().equals(family.id().toString()))
                .count();
    }

    @Test
    void twiceIsOnceInTheSamePollAndInALaterOne() {
        Family family = Family.somewhere();
        takenIn(family.started(2));
        for (String type : List.of(COMPLETED, GRANTED, STARTED)) {
            UUID id = UUID.randomUUID();
            sendAgain(type, family, id);
            sendAgain(type, family, id);
            takenIn(id);
            sendAgain(type, family, id);
        }
        takenIn(family.completed("2020-06-14"));
        assertEquals(2, number(evidence(family, "TRAINING_COMPLETED")), "of two courses");
        assertEquals(1, number(evidence(family, "EQUIPMENT_GRANTED")));
        assertEquals(1, number(evidence(family, "BUSINESS_STARTED")));
        assertEquals(1, cases(family));
        until("select count(*) from outbox where key = '" + family.id() + "'", 0);
        assertEquals(1, toldOfCandidates(family));
        assertEquals(0, number(dead(family)));
    }

    @Test
    void whatIsCompletedBeforeItIsEnrolledAndBeforeTheMembershipIsKnownCounts() {
        Family family = Family.somewhere();
        family.completed("2020-02-14");
        send(ENROLLED, family, told(ENROLLED, family));
        takenIn(family.business("2020-03-02"));
        assertEquals(1, number(evidence(family, "TRAINING_COMPLETED")));
        assertEquals(0, cases(family), "nobody knows yet of which programme");
        takenIn(family.started(2));
        assertEquals(List.of("TRAINING_COMPLETED", "BUSINESS_STARTED"), met(family));
        assertEquals(1, cases(family));
        assertEquals(0, number(dead(family)));
    }

    @Test
    void theBusinessBeforeTheEquipmentAndTheTrainingOpensTheCaseThatTheyComplete() {
        Family family = Family.somewhere();
        takenIn(family.started(2));
        takenIn(family.business("2020-03-02"));
        family.declares("MANDIRI");
        takenIn(family.equipment("2020-02-17"));
        assertEquals(List.of("EQUIPMENT_GRANTED", "BUSINESS_STARTED", "DECLARATION_SIGNED"), met(family));
        assertEquals(1, number(family.cases("MANDIRI", "OPEN")));
        takenIn(family.completed("2020-02-14"));
        assertEquals(1, number(family.cases("MANDIRI", "READY")));
        assertEquals(1, cases(family));
    }

    @Test
    void poisonIsBuriedAndTheNextEventOfTheSamePersonGoesOn() {
        Family family = Family.somewhere();
        takenIn(family.started(2));
        String business = told(STARTED, family);
        send(COMPLETED, family, "{\"familyId\":\"" + family.id() + "\"}");
        send(COMPLETED, family, "no json");
        send("salur.training.participation.renamed.v1", family, "{}");
        send(STARTED, family, business.replaceAll("\"on\": *\"[^\"]*\"", "\"on\":\"2020-02-30\""));
        send(STARTED, family, business.replaceAll("\"businessId\": *\"[^\"]*\"", "\"businessId\":\"none\""));
        send(STARTED, family, business.replaceAll("\"skill\": *\"[^\"]*\"", "\"skill\":\"\\\\u0000\""));
        takenIn(family.business("2020-03-02"));
        until(dead(family), 6);
        assertEquals(2, number(dead(family) + " and reason = 'EFFECT_FAILED'"));
        assertEquals(1, number(dead(family) + " and reason = 'UNKNOWN_TYPE'"));
        assertEquals(1, number(evidence(family, "BUSINESS_STARTED")));
        assertEquals(1, number(family.cases("MANDIRI", "OPEN")));
    }
}
