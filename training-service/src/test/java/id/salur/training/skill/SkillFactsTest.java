package id.salur.training.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillFactsTest {
    @Test
    void everyFieldCodeIsReadOnceWithItsFirstName() throws IOException {
        try (InputStream in = SkillFacts.class.getResourceAsStream("/facts/training-fields.csv")) {
            Map<String, Skill> skills = SkillFacts.read(in.readAllBytes());
            assertEquals(20, skills.size());
            assertEquals(new Skill("SEWING", "Menjahit", "Sewing", "000"), skills.get("SEWING"));
            assertEquals("Bengkel", skills.get("WORKSHOP_MECHANIC").nameId());
            assertEquals(
                    "Petrol car mechanic", skills.get("PETROL_CAR_MECHANIC").nameEn());
        }
    }
}
