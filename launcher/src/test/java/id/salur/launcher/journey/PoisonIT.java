package id.salur.launcher.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.journey.Stillness.Reader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An event that nobody understands, on every topic that somebody reads: it is buried, told, and blocks nobody. */
@ExtendWith(SharedStack.class)
class PoisonIT {

    @Test
    void everyReaderBuriesItAndGoesOn(RunningStack stack) throws Exception {
        Set<String> topics = Stillness.topics();
        for (String topic : topics) {
            stack.topic(topic).send("salur.nobody.knows.v1", "poison", "{}");
        }
        new Stillness(stack).awaitIt();

        Road.Services services = stack.road("poison").services();
        for (Service service :
                List.of(services.registry(), services.disbursement(), services.training(), services.graduation())) {
            List<JsonNode> dead = service.as(Person.operator()).all("/v1/dead-letters");
            long read = Stillness.READERS.stream()
                    .filter(reader -> reader.service().equals(service.name()))
                    .map(Reader::topic)
                    .count();
            assertEquals(read, dead.size(), () -> "dead letters of " + service.name() + ": " + dead);
            int told = stack.topic("salur." + service.name() + ".dead-letter")
                    .events("salur.platform.dead-lettered.v1", "reason")
                    .getOrDefault("UNKNOWN_TYPE", Set.of())
                    .size();
            assertEquals(read, told, "dead letters that " + service.name() + " told of");
        }
    }
}
