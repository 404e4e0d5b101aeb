package id.salur.graduation;

import static id.salur.graduation.Family.OFFICER;
import static id.salur.graduation.Family.REGISTRY;
import static id.salur.graduation.Family.takenIn;
import static id.salur.platform.testing.Api.refused;
import static id.salur.platform.testing.Sql.until;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Api;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RegistryConsumerTest {
    private static final String RECHECKED = "salur.registry.eligibility.rechecked.v1";

    private static String membership(Family family, String column) {
        return "select count(*) from membership where family_id = '" + family.id() + "' and " + column;
    }

    @Test
    void theExamplesOfTheContractsAreTakenIn() {
        for (String type : List.of(
                "salur.registry.membership.started.v1",
                "salur.registry.membership.suspended.v1",
                "salur.registry.membership.resumed.v1",
                "salur.registry.membership.ended.v1",
                "salur.registry.family.changed.v1",
                RECHECKED)) {
            takenIn(TestEvents.send(REGISTRY, type, "example", ContractAssert.example(type)));
        }
        for (String type : List.of(
                "salur.training.participation.completed.v1",
                "salur.training.equipment.granted.v1",
                "salur.training.business.started.v1")) {
            takenIn(TestEvents.send(Family.TRAINING, type, "example", ContractAssert.example(type)));
        }
        until("select count(*) from dead_letter where key = 'example'", 0);
        until("select count(*) from evidence where family_id = '01890a5d-ac96-7a11-9f4e-5d2c7e0b1a42'", 3);
    }

    @Test
    void twiceIsOnce() {
        Family family = Family.somewhere();
        family.started(2);
        UUID id = UUID.randomUUID();
        String event = family.recheck("GRADUATION_CANDIDATE", "2020-02-11T03:00:00Z");
        TestEvents.send(REGISTRY, RECHECKED, family.id().toString(), event, id);
        TestEvents.send(REGISTRY, RECHECKED, family.id().toString(), event, id);
        takenIn(TestEvents.send(REGISTRY, RECHECKED, family.id().toString(), event));
        until(family.cases("ALAMIAH", "READY"), 1);
        assertEquals(1, Sql.number("select count(*) from graduation_case where family_id = '" + family.id() + "'"));
    }

    @Test
    void anOlderDecisionThatComesLateChangesNothing() {
        Family family = Family.somewhere();
        family.started(2);
        family.rechecked("CONTINUE", "2020-05-11T03:00:00Z");
        takenIn(family.rechecked("GRADUATION_CANDIDATE", "2020-02-11T03:00:00Z"));
        assertEquals(0, Sql.number("select count(*) from graduation_case where family_id = '" + family.id() + "'"));
    }

    @Test
    void aNewComponentTakesTheEvidenceAway() {
        Family family = Family.somewhere();
        family.started(2);
        family.rechecked("GRADUATION_CANDIDATE", "2020-02-11T03:00:00Z");
        until(family.cases("ALAMIAH", "READY"), 1);
        family.rechecked("CONTINUE", "2020-05-11T03:00:00Z");
        until(family.cases("ALAMIAH", "OPEN"), 1);
        family.rechecked("GRADUATION_CANDIDATE", "2020-08-11T03:00:00Z");
        until(family.cases("ALAMIAH", "READY"), 1);
    }

    @Test
    void membershipsOutOfOrderEndUpTheSame() {
        Family family = Family.somewhere();
        takenIn(family.suspended(3));
        takenIn(family.started(2));
        assertEquals(1, Sql.number(membership(family, "status = 'SUSPENDED' and started_on = date '2020-01-01'")));
        takenIn(family.ended(5));
        takenIn(family.suspended(4));
        assertEquals(1, Sql.number(membership(family, "status = 'ENDED' and ended_on = date '2020-04-01'")));
    }

    @Test
    void theEndOfTheMembershipLapsesWhatIsOpen() {
        Family family = Family.somewhere();
        String id = family.ready();
        family.ended(5);
        until(family.cases("MANDIRI", "LAPSED"), 1);
        Family.APPROVER
                .command("/v1/cases/" + id + "/confirm", Family.etag(id), java.util.Map.of("effectiveOn", "2020-04-01"))
                .spec(refused(409, "illegal-transition"));
        takenIn(family.rechecked("GRADUATION_CANDIDATE", "2020-06-11T03:00:00Z"));
        takenIn(family.business("2020-06-12"));
        assertEquals(1, Sql.number("select count(*) from graduation_case where family_id = '" + family.id() + "'"));
    }

    @Test
    void aFamilyThatMovesTakesItsCaseAlong() {
        Family family = Family.somewhere();
        String id = family.ready();
        String before = Family.etag(id);
        takenIn(family.moved(7, "53.15.05.2003"));
        OFFICER.get("/v1/cases/" + id).statusCode(404);
        Api.as("district-officer", "53.15")
                .get("/v1/cases/" + id)
                .statusCode(200)
                .header("ETag", not(before))
                .body("regionCode", equalTo("53.15.05.2003"))
                .body("criteria.findAll { it.met }.size()", equalTo(4));
        takenIn(family.suspended(5));
        assertEquals(1, Sql.number(membership(family, "region_code = '53.15.05.2003' and status = 'SUSPENDED'")));
    }

    @Test
    void poisonIsBuriedAndTheNextEventOfTheSameFamilyGoesOn() {
        Family family = Family.somewhere();
        String key = family.id().toString();
        TestEvents.send(REGISTRY, "salur.registry.membership.started.v1", key, "{\"version\":1}");
        TestEvents.send(REGISTRY, RECHECKED, key, family.recheck("PERHAPS", "2020-02-11T03:00:00Z"));
        TestEvents.send(REGISTRY, "salur.registry.membership.renamed.v1", key, "{}");
        TestEvents.send(
                REGISTRY,
                "salur.registry.membership.ended.v1",
                key,
                "{\"familyId\":\"%s\",\"version\":1,\"programme\":null,\"regionCode\":\"15\",\"endedOn\":\"2020-01-01\"}"
                        .formatted(key));
        family.started(2);
        until(membership(family, "status = 'ACTIVE'"), 1);
        until("select count(*) from dead_letter where key = '" + key + "'", 4);
    }

    @Test
    void membershipAndBusinessThatCrossEachOtherStillOpenTheCase() {
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Family family = Family.somewhere();
            families.add(family);
            family.started(2);
            family.business("2020-03-02");
        }
        families.forEach(family -> until(family.cases("MANDIRI", "OPEN"), 1));
    }
}
