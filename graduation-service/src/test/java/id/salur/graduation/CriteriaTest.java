package id.salur.graduation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.testing.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class CriteriaTest {
    @ParameterizedTest(name = "{0}, declared {1}: {2}, missing {3}")
    @CsvSource({
        "MEMBERSHIP BUSINESS,                     no,  OPEN,  TRAINING_COMPLETED EQUIPMENT_GRANTED DECLARATION_SIGNED",
        "MEMBERSHIP BUSINESS COMPLETED,           no,  OPEN,  EQUIPMENT_GRANTED DECLARATION_SIGNED",
        "MEMBERSHIP BUSINESS EQUIPMENT,           no,  OPEN,  TRAINING_COMPLETED DECLARATION_SIGNED",
        "MEMBERSHIP BUSINESS,                     yes, OPEN,  TRAINING_COMPLETED EQUIPMENT_GRANTED",
        "MEMBERSHIP BUSINESS COMPLETED EQUIPMENT, no,  OPEN,  DECLARATION_SIGNED",
        "MEMBERSHIP BUSINESS COMPLETED EQUIPMENT, yes, READY, ''",
    })
    void aCaseIsReadyWhenEveryCriterionHasEvidence(String facts, String declared, String state, String missing) {
        Family family = Family.somewhere();
        List<UUID> events = Arrays.stream(facts.split(" ")).map(family::happens).toList();
        events.forEach(Family::takenIn);
        Sql.until("select count(*) from graduation_case where family_id = '" + family.id() + "'", 1);
        if (declared.equals("yes")) {
            family.declares("MANDIRI");
        }
        JsonPath found = family.onlyCase("MANDIRI");
        assertEquals(state, found.getString("state"));
        assertEquals(missing, String.join(" ", found.getList("criteria.findAll { !it.met }.code", String.class)));
        assertEquals(4, found.getList("criteria").size());
        assertEquals(
                List.of("2020-03-02"),
                found.getList("criteria.find { it.code == 'BUSINESS_STARTED' }.evidence.occurredOn"));
    }

    private static void permute(List<String> begun, List<String> left, List<List<String>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(begun));
        }
        for (String next : left) {
            begun.add(next);
            permute(begun, left.stream().filter(other -> !other.equals(next)).toList(), orders);
            begun.remove(next);
        }
    }

    @Test
    void theOrderOfTheEventsDoesNotMatter() {
        List<List<String>> orders = new ArrayList<>();
        permute(new ArrayList<>(), List.of("MEMBERSHIP", "COMPLETED", "EQUIPMENT", "BUSINESS"), orders);
        List<Family> families =
                Stream.generate(Family::somewhere).limit(orders.size()).toList();
        for (int step = 0; step < 4; step++) {
            List<UUID> events = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                events.add(families.get(i).happens(orders.get(i).get(step)));
            }
            events.forEach(Family::takenIn);
        }
        for (Family family : families) {
            Sql.until(family.cases("MANDIRI", "OPEN"), 1);
            family.declares("MANDIRI");
            assertEquals(1, Sql.number(family.cases("MANDIRI", "READY")));
        }
    }
}
