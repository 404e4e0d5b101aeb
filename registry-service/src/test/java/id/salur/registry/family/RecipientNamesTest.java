package id.salur.registry.family;

import static id.salur.registry.Office.OFFICER;
import static id.salur.registry.Office.VILLAGE;
import static id.salur.registry.Office.etag;
import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.kk;
import static id.salur.registry.Office.nik;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.crypto.Seal;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import id.salur.platform.testing.TestEvents.Seen;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The recipient's name leaves the registry sealed, and never otherwise. */
@QuarkusTest
@ServiceTest
class RecipientNamesTest {
    @Inject
    Seal seal;

    @Inject
    ObjectMapper json;

    @Inject
    RecipientNames names;

    private List<Seen> events(String family, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestEvents.received("salur.registry.family").stream()
                                .filter(event -> family.equals(event.key()))
                                .toList(),
                        found -> found.size() >= count);
    }

    private void carries(Seen event, String name) throws JsonProcessingException {
        ContractAssert.conforms(event);
        assertFalse(event.body().contains(name), "a name in clear");
        JsonNode recipient = json.readTree(event.body()).path("recipient");
        assertEquals(name, seal.open(recipient.path("sealedName").asText()).orElseThrow());
        assertTrue(event.body().contains(recipient.path("personId").asText()));
    }

    private List<String> births(Seen event) throws JsonProcessingException {
        ContractAssert.conforms(event);
        List<String> births = new ArrayList<>();
        json.readTree(event.body())
                .path("people")
                .forEach(person -> births.add(
                        seal.open(person.path("sealedBirth").asText()).orElse("none")
                                + person.path("diedOn").asText()));
        return births;
    }

    @Test
    void theEventsOfAFamilyCarryBirthsSealedAndNoEventMoreThanBefore() throws JsonProcessingException {
        String id = register(family(
                2,
                head(),
                pupil(),
                person("2011-07-08", "F", "CHILD", Map.of()),
                person("1950-01-02", "M", "PARENT", Map.of())));
        Seen registered = events(id, 1).get(0);
        assertEquals(List.of("1980-02-03 F", "2009-05-06 M", "2011-07-08 F", "1950-01-02 M"), births(registered));
        assertFalse(registered.body().contains("1950"), "a birth date in clear");
        assertEquals(1, events(id, 1).size());
        int people = json.readTree(registered.body()).path("people").toString().length();
        assertTrue(people <= 4 * 130, "bytes of four people: " + people);
        String elder = json.readTree(registered.body()).path("persons").path(3).asText();
        OFFICER.patch("/v1/families/" + id + "/members/" + elder, etag(id), Map.of("diedOn", "2020-01-10"))
                .statusCode(200);
        assertEquals("1950-01-02 M2020-01-10", births(events(id, 2).get(1)).get(3));
    }

    @Test
    void aPersonOfBeforeIsToldWhenTheHouseholdChanges() throws JsonProcessingException {
        String id = register(family(2, head(), pupil()));
        Sql.execute(
                "update person set sealed_birth = null where id in (select person_id from household_member where family_id = '"
                        + id + "')");
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("desil", 3)).statusCode(200);
        assertEquals(
                List.of("1980-02-03 F", "2009-05-06 M"), births(events(id, 2).get(1)));
    }

    @Test
    void theEventsOfAFamilyCarryTheNameSealed() throws JsonProcessingException {
        Map<String, Object> mother = head();
        mother.put("name", "Ibu Warga Manggarai");
        String id = register(family(2, mother, pupil()));
        carries(events(id, 1).get(0), "Ibu Warga Manggarai");
        OFFICER.patch("/v1/families/" + id, etag(id), Map.of("desil", 3)).statusCode(200);
        carries(events(id, 2).get(1), "Ibu Warga Manggarai");
        assertEquals(
                "1",
                Sql.text(
                        "select count(*) from person p join household_member m on m.person_id = p.id where family_id = '"
                                + id + "' and sealed_name is not null"),
                "of the recipient only");
    }

    @Test
    void soDoThoseOfAnImport() throws JsonProcessingException {
        String nik = nik(LocalDate.of(1980, 2, 3), true);
        String csv = "kk,nik,name,sex,birth_date,relation,recipient,village,desil,school_level,pregnant_until,"
                + "severe_disability,employment,programmes\n" + kk() + "," + nik
                + ",Warga Berkas,F,1980-02-03,HEAD,true," + VILLAGE + ",2,,,false,,\n";
        OFFICER.csv("/v1/family-imports", csv.getBytes(StandardCharsets.UTF_8)).statusCode(201);
        String id = Sql.text(
                "select family_id from household_member m join person p on p.id = m.person_id where name = 'Warga Berkas'");
        carries(events(id, 1).get(0), "Warga Berkas");
        assertEquals(List.of("1980-02-03 F"), births(events(id, 1).get(0)));
    }

    @Test
    void whoWasRegisteredBeforeIsSealedLaterAndToldOnce() throws JsonProcessingException {
        Map<String, Object> mother = head();
        mother.put("name", "Warga Lama");
        String id = register(family(2, mother, pupil()));
        events(id, 1);
        Sql.execute("update person set sealed_name = null, to_seal = true where name = 'Warga Lama'");
        assertTrue(SystemScope.call(names::sealBatch) >= 1);
        List<Seen> events = events(id, 2);
        carries(events.get(1), "Warga Lama");
        assertEquals(2, json.readTree(events.get(1).body()).path("version").asLong());
        assertEquals(0, SystemScope.call(names::sealBatch));
        assertEquals("2", Sql.text("select version from family where id = '" + id + "'"));
    }
}
