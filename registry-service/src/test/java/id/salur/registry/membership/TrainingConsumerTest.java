package id.salur.registry.membership;

import static id.salur.platform.testing.Sql.text;
import static id.salur.platform.testing.Sql.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.TestEvents;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class TrainingConsumerTest {
    private static final String TOPIC = "salur.training.participation";

    @Test
    void whatTrainingTellsIsHeardInAnyOrderAndTwiceAndOnlyTheUnknownIsBuried() {
        String person = UUID.randomUUID().toString();
        UUID id = UUID.randomUUID();
        for (String type : List.of(
                "salur.training.business.started.v1",
                "salur.training.equipment.granted.v1",
                "salur.training.participation.completed.v1",
                "salur.training.participation.completed.v1",
                "salur.training.participation.dropped.v1",
                "salur.training.participation.enrolled.v1")) {
            TestEvents.send(TOPIC, type, person, ContractAssert.example(type), id);
        }
        TestEvents.send(TOPIC, "salur.training.participation.renamed.v1", person, "{}");
        String buried = "from dead_letter where key = '" + person + "'";
        until("select count(*) " + buried, 1);
        assertEquals(
                "UNKNOWN_TYPE salur.training.participation.renamed.v1", text("select reason || ' ' || type " + buried));
    }
}
