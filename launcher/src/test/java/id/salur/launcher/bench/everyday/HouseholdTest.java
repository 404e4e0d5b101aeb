package id.salur.launcher.bench.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final String VILLAGE = "53.15.05.1025";

    @Test
    void noNumberComesTwiceInADistrict() {
        Set<String> numbers = new HashSet<>();
        int households = 20_000;
        for (int n = 0; n < households; n++) {
            Household household = new Household(VILLAGE, n);
            numbers.add(household.kk());
            for (int member = 0; member < Household.MEMBERS; member++) {
                numbers.add(household.nik(member));
            }
        }
        assertEquals(households * (Household.MEMBERS + 1), numbers.size());
        assertTrue(numbers.stream().allMatch(number -> number.matches("531505\\d{6}(?!0000)\\d{4}")));
    }

    @Test
    void aWomansNumberSaysHerBirthDate() {
        assertEquals("5315054103870001", new Household(VILLAGE, 56).nik(1));
        assertEquals("5315050103840001", new Household(VILLAGE, 56).nik(0));
    }

    @Test
    void bothFormsTellOfTheSamePersons() throws IOException {
        Household household = new Household(VILLAGE, 3_359_663);
        JsonNode json = new ObjectMapper().readTree(household.json());
        String[] rows = household.csv().split("\n", -1);
        for (int i = 0; i < Household.MEMBERS; i++) {
            JsonNode member = json.path("members").path(i);
            String told = String.join(
                    ",",
                    json.path("kk").asText(),
                    member.path("nik").asText(),
                    member.path("name").asText(),
                    member.path("sex").asText(),
                    member.path("birthDate").asText(),
                    member.path("relation").asText(),
                    member.path("recipient").asText(),
                    json.path("regionCode").asText(),
                    json.path("desil").asText(),
                    member.path("schoolLevel").asText());
            assertEquals(told, String.join(",", java.util.Arrays.copyOf(rows[i].split(",", -1), 10)));
        }
        assertThrows(IllegalArgumentException.class, () -> new Household(VILLAGE, 3_359_664));
    }
}
