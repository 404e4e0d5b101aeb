package id.salur.launcher.journey;

import static id.salur.launcher.journey.Stillness.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.launcher.demo.steps.Payout;
import id.salur.launcher.demo.steps.Payout.ResultFile;
import id.salur.launcher.demo.steps.Resident;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Walk;
import id.salur.launcher.journey.Database.Hold;
import id.salur.launcher.journey.Processes.Killed;
import id.salur.launcher.journey.Processes.Paused;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What docs/flow.md says of kills, for those that {@link KillIT} spares: disbursement as a reader, training, and graduation,
 * in Manggarai's 2021. The tests go one way together: a stage is paid, the mother learns, her family leaves.
 */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("try") // what is held or paused is not spoken to, only let go
class KillReadersIT {

    private static final String NAME = "kill-readers";
    private static final String AREA = "53.10";
    private static final int FAMILIES = 120;
    private static final String TRAINING = "salur.training.participation";
    /** What training tells of the mother. */
    private static final List<String> TOLD = List.of(
            "salur.training.participation.enrolled.v1",
            "salur.training.participation.completed.v1",
            "salur.training.equipment.granted.v1",
            "salur.training.business.started.v1");

    /** So many of them graduation keeps: not the enrolment. */
    private static final int KEPT = 3;

    private final RunningStack stack;
    private final Database registry;
    private final Database disbursement;
    private final Database training;
    private final Database graduation;
    private final Walk walk;
    private final Books books;

    KillReadersIT(RunningStack stack) {
        this.stack = stack;
        this.registry = stack.database("registry");
        this.disbursement = stack.database("disbursement");
        this.training = stack.database("training");
        this.graduation = stack.database("graduation");
        Road road = stack.road(NAME);
        this.walk = new Walk(road, AREA, "Manggarai", 2021);
        this.books = new Books(stack, road, walk, AREA);
    }

    @BeforeAll
    void familiesAndMoney() {
        walk.admitAndFund(FAMILIES, 5310);
    }

    @Test
    @Order(1)
    void disbursementIsKilledWhileItTakesDecisionsIn() throws Exception {
        Payout stage = walk.stage("I", LocalDate.of(2021, 1, 15));
        stage.prepare();
        long before = decisions();
        Killed killed;
        Killed broker;
        Hold hold = disbursement.hold("decision");
        try (hold) {
            for (ResultFile file : stage.resultFiles()) {
                stack.send(AREA, file);
            }
            until("disbursement is in the middle of a batch", () -> disbursement.waiting("decision") > 0);
            try (Paused kafka = stack.processes().pause("kafka")) {
                hold.close();
                until("disbursement has committed and cannot tell Kafka", () -> decisions() > before);
                killed = stack.processes().kill("disbursement");
                broker = stack.processes().kill("kafka"); // else it would still read the offsets from its socket
            }
        }
        stack.processes().awaitBack(broker);
        stack.processes().awaitBack(killed);
        books.check(NAME);
        assertEquals(before + FAMILIES, decisions(), "decisions, one a family");
        assertTrue(
                stack.processes().metric("disbursement", "salur_inbox_events_total", "outcome=\"repeated\"") > 0,
                "the same events came again");
    }

    @Test
    @Order(2)
    void trainingIsKilledBeforeItPublishesAndGraduationWhileItTakesThatIn() throws Exception {
        Killed sender;
        try (Hold relay = training.holdRelay()) {
            walk.letTheMotherLearn();
            assertEquals(TOLD.size(), training.outbox(), "committed and not published");
            sender = stack.processes().kill("training");
        }
        Killed reader;
        try (Hold evidence = graduation.hold("evidence")) {
            stack.processes().awaitBack(sender);
            until("graduation is in the middle of a batch", () -> graduation.waiting("evidence") > 0);
            reader = stack.processes().kill("graduation");
        }
        stack.processes().awaitBack(reader);
        new Stillness(stack).awaitIt();
        for (String type : TOLD) {
            assertEquals(1, told(TRAINING, type), type);
        }
        assertEquals(KEPT, ofTheMother("select count(*) from evidence where family_id = ?"), "evidence");
        assertEquals(1, ofTheMother("select count(*) from graduation_case where family_id = ?"), "cases");
    }

    @Test
    @Order(3)
    void graduationIsKilledBetweenCommitAndPublish() throws Exception {
        Resident mother = walk.mother();
        long version = version(mother);
        Killed killed;
        try (Hold relay = graduation.holdRelay()) {
            walk.letTheMotherGraduate();
            assertEquals(1, graduation.outbox(), "committed and not published");
            killed = stack.processes().kill("graduation");
        }
        assertEquals("ACTIVE", mother.membership());
        stack.processes().awaitBack(killed);
        books.check(NAME);
        assertEquals("ENDED", mother.membership());
        assertEquals(version + 1, version(mother), "changes of the family");
        assertEquals(1, told("salur.graduation.case", "salur.graduation.confirmed.v1"), "confirmations");
        assertEquals(1, told("salur.registry.family", "salur.registry.membership.ended.v1"), "events of the end");
    }

    private long decisions() throws SQLException {
        return disbursement.number("select count(*) from decision");
    }

    private long version(Resident family) throws SQLException {
        return registry.number("select version from family where id = ?", UUID.fromString(family.familyId()));
    }

    private long ofTheMother(String sql) throws SQLException {
        return graduation.number(sql, UUID.fromString(walk.mother().familyId()));
    }

    /** Different events of a type about the mother's family. */
    private int told(String topic, String type) throws IOException {
        Map<String, Set<String>> events = stack.topic(topic).events(type, "familyId");
        return events.getOrDefault(walk.mother().familyId(), Set.of()).size();
    }
}
