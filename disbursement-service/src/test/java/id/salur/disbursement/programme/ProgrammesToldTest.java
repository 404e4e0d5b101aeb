package id.salur.disbursement.programme;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.disbursement.ServiceTest;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.ContractAssert;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.TestEvents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Who keeps programmes elsewhere hears of each once, and again when it changes. */
@QuarkusTest
@ServiceTest
class ProgrammesToldTest {
    private static final String TOPIC = "salur.disbursement.programme";
    private static final String TYPE = "salur.disbursement.programme.set.v1";
    private static final String HEADER = "code,name_id,name_en,stages,kind,payee\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ProgrammeFacts facts;

    @Inject
    Jdbi jdbi;

    @Test
    void eachProgrammeOfTheFactsIsToldOnce() {
        assertEquals(
                List.of("1 Program Keluarga Harapan/Family Hope Programme true"), told("PKH", 1), "the whole of it");
        assertEquals(List.of("1 Kelompok Usaha Bersama/Joint Business Group false"), told("KUBE", 1));
        for (String code : List.of("BPNT", "UEP", "RUTILAHU", "SARLING", "BANTUAN_PERALATAN")) {
            assertEquals(1, told(code, 1).size(), code);
        }
    }

    @Test
    void whatIsNewOrChangedIsToldAndNothingElse() {
        String before = HEADER + "KABAR_A,Kabar A,News A,MONTH,MONTHLY_CASH,FAMILY\n";
        String other = "KABAR_B,Kabar B,News B,ONCE,GROUP,APPLICATION\n";
        assertEquals(List.of("KABAR_A 1"), load(before));
        assertEquals(List.of(), load(before), "the same again");
        assertEquals(List.of("KABAR_B 1"), load(before + other), "one more");
        assertEquals(List.of("KABAR_A 2"), load(before.replace("News A", "Tidings A") + other), "another name");
        assertEquals(List.of("KABAR_B 2"), load(HEADER + other.replace("APPLICATION", "FAMILY")), "other payees");
        assertEquals(List.of("1 Kabar A/News A true", "2 Kabar A/Tidings A true"), told("KABAR_A", 2));
        assertEquals(List.of("1 Kabar B/News B false", "2 Kabar B/News B true"), told("KABAR_B", 2));
    }

    @Test
    void aRestartTellsNothing() {
        String mark = "select coalesce(sum(version), 0) from programme where code in ('PKH', 'BPNT', 'KUBE', 'UEP')";
        told("PKH", 1);
        facts.start(new StartupEvent());
        facts.start(new StartupEvent());
        assertEquals(List.of("KABAR_C 1"), load(HEADER + "KABAR_C,Kabar C,News C,MONTH,MONTHLY_CASH,FAMILY\n"));
        told("KABAR_C", 1);
        assertEquals(4, Sql.number(mark));
        assertEquals(1, told("PKH", 1).size());
    }

    @Test
    void whatIsUndoneWasNeverTold() {
        String csv = HEADER + "KABAR_D,Kabar D,News D,MONTH,MONTHLY_CASH,FAMILY\n";
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> SystemScope.run(() -> jdbi.useHandle(h -> {
                    assertEquals(1, ProgrammeFacts.programmes(h, csv.getBytes(StandardCharsets.UTF_8)));
                    throw new IllegalStateException("killed before the commit");
                }))));
        assertEquals(0, Sql.number("select count(*) from programme where code = 'KABAR_D'"));
        assertEquals(List.of("KABAR_D 1"), load(csv), "the next start");
        assertEquals(1, told("KABAR_D", 1).size());
    }

    /** Code and version of each event that the file wrote, read before it can be sent. */
    private List<String> load(String csv) {
        return QuarkusTransaction.requiringNew()
                .call(() -> SystemScope.call(() -> jdbi.withHandle(h -> {
                    ProgrammeFacts.programmes(h, csv.getBytes(StandardCharsets.UTF_8));
                    return h.createQuery(
                                    "select key || ' ' || (body ->> 'version') from outbox where type = :type and key like 'KABAR%'"
                                            + " and xmin = pg_current_xact_id()::xid order by key")
                            .bind("type", TYPE)
                            .mapTo(String.class)
                            .list();
                })));
    }

    private static List<String> told(String code, int times) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> TestEvents.received(TOPIC).stream()
                                .filter(event ->
                                        event.type().equals(TYPE) && event.key().equals(code))
                                .map(ProgrammesToldTest::told)
                                .toList(),
                        told -> told.size() >= times);
    }

    private static String told(TestEvents.Seen event) {
        ContractAssert.conforms(event);
        JsonNode body = read(event.body());
        return body.get("version").asText() + " " + body.get("nameId").asText() + "/"
                + body.get("nameEn").asText() + " " + body.get("takesMembers").asText();
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
