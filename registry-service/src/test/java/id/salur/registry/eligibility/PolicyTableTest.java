package id.salur.registry.eligibility;

import static id.salur.registry.Office.family;
import static id.salur.registry.Office.head;
import static id.salur.registry.Office.person;
import static id.salur.registry.Office.pupil;
import static id.salur.registry.Office.register;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.platform.security.SystemScope;
import id.salur.registry.Office;
import id.salur.registry.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each policy on real rows. Reasons stand worst first. */
@QuarkusTest
@ServiceTest
class PolicyTableTest {
    @Inject
    PolicyEngine engine;

    @Inject
    Jdbi jdbi;

    @ParameterizedTest(name = "{0} ({1})")
    @CsvSource(
            nullValues = "-",
            value = {
                // what,                        programme, desil, pupil, fact,
                //        bank says dead, on,         reasons,                        weight
                "a poor family with a pupil,    PKH,       4,     true,  -,                                           "
                        + "          false,          2019-03-28, -,                              0",
                "desil over the limit,          PKH,       5,     true,  -,                                           "
                        + "          false,          2019-03-28, DESIL_TOO_HIGH,                 1",
                "BPNT takes desil 5,            BPNT,      5,     true,  -,                                           "
                        + "          false,          2019-03-28, -,                              0",
                "and not 6,                     BPNT,      6,     true,  -,                                           "
                        + "          false,          2019-03-28, DESIL_TOO_HIGH,                 1",
                "no component left,             PKH,       2,     false, -,                                           "
                        + "          false,          2019-03-28, NO_COMPONENT,                   2",
                "BPNT needs no component,       BPNT,      2,     false, -,                                           "
                        + "          false,          2019-03-28, -,                              0",
                "recipient died,                PKH,       2,     true,  person:died_on='2019-03-01',                 "
                        + "          false,          2019-03-28, RECIPIENT_MISSING,              1",
                "recipient dies later,          PKH,       2,     true,  person:died_on='2019-04-01',                 "
                        + "          false,          2019-03-28, -,                              0",
                "recipient left,                PKH,       2,     true,  household_member:valid_until='2019-03-28',   "
                        + "                        false,          2019-03-28, RECIPIENT_MISSING,              1",
                "recipient leaves tomorrow,     PKH,       2,     true,  household_member:valid_until='2019-03-29',   "
                        + "                        false,          2019-03-28, -,                              0",
                "the bank says so,              PKH,       2,     true,  -,                                           "
                        + "          true,           2019-03-28, RECIPIENT_MISSING,              1",
                "both,                          PKH,       2,     true,  person:died_on='2019-03-01',                 "
                        + "          true,           2019-03-28, RECIPIENT_MISSING,              1",
                "moved out,                     PKH,       2,     true,  family:moved_out_on='2019-03-28',            "
                        + "          false,          2019-03-28, MOVED_OUT,                      3",
                "moves out tomorrow,            PKH,       2,     true,  family:moved_out_on='2019-03-29',            "
                        + "          false,          2019-03-28, -,                              0",
                "a police officer,              BPNT,      2,     true,  person:employment='POLICE',                  "
                        + "          false,          2019-03-28, PUBLIC_SERVANT,                 3",
                "a farmer,                      BPNT,      2,     true,  person:employment='OTHER',                   "
                        + "          false,          2019-03-28, -,                              0",
                "several at once,               PKH,       9,     false, family:moved_out_on='2019-01-01',            "
                        + "          false,          2019-03-28, MOVED_OUT|NO_COMPONENT|DESIL_TOO_HIGH, 3",
                "no limit of desil at all,      NO_LIMIT,  10,    false, -,                                           "
                        + "          false,          2019-03-28, -,                              0",
                "the others judge all the same, NO_LIMIT,  10,    true,  person:employment='POLICE',                  "
                        + "          false,          2019-03-28, PUBLIC_SERVANT,                 3",
                "before any parameter,          PKH,       2,     true,  -,                                           "
                        + "          false,          2012-03-28, NO_COMPONENT|DESIL_TOO_HIGH,    2"
            })
    void judges(
            String what,
            String programme,
            int desil,
            boolean withPupil,
            String fact,
            boolean reportedDead,
            LocalDate on,
            String reasons,
            int weight) {
        Map<String, Object> family = withPupil ? family(desil, head(), pupil()) : family(desil, head());
        UUID id = UUID.fromString(register(family));
        if (fact != null) {
            String[] parts = fact.split(":", 2);
            String where =
                    switch (parts[0]) {
                        case "family" -> "id";
                        case "person" ->
                            "id = (select person_id from household_member where position = 1 and family_id";
                        default -> "position = 1 and family_id";
                    };
            change("update " + parts[0] + " set " + parts[1] + " where " + where + " = '" + id + "'"
                    + (parts[0].equals("person") ? ")" : ""));
        }
        Judged judged = judge(id, programme, on, reportedDead);
        assertEquals(reasons == null ? List.of() : List.of(reasons.split("\\|", -1)), judged.reasons());
        assertEquals(weight, judged.weight());
    }

    @Test
    void aDeadOrDepartedPublicServantNoLongerCounts() {
        UUID id = UUID.fromString(
                register(family(2, head(), person("1985-01-01", "M", "OTHER", Map.of("employment", "SOLDIER")))));
        assertEquals(
                List.of("PUBLIC_SERVANT"),
                judge(id, "BPNT", LocalDate.of(2019, 3, 28), false).reasons());
        change("update household_member set valid_until = '2019-03-01' where position = 2 and family_id = '" + id
                + "'");
        assertEquals(
                List.of(), judge(id, "BPNT", LocalDate.of(2019, 3, 28), false).reasons());
    }

    @Test
    void everyPolicyIsFoundAndNamesOneReason() {
        assertEquals(
                Set.of("DESIL", "COMPONENT", "RECIPIENT_PRESENT", "IN_REGION", "NOT_PUBLIC_SERVANT", "NO_DUPLICATE"),
                engine.policies().stream().map(Policy::name).collect(Collectors.toSet()));
        assertEquals(
                6, engine.policies().stream().map(Policy::reason).distinct().count());
        assertEquals(12, engine.version().length());
    }

    public record Judged(List<String> reasons, int weight) {}

    private Judged judge(UUID family, String programme, LocalDate on, boolean reportedDead) {
        return SystemScope.call(() -> jdbi.withHandle(
                h -> h.createQuery("""
                    with subject as materialized (
                        select cast(:family as uuid) as family_id, cast(:programme as text) as programme, cast(:on as date) as as_of,
                               cast(:dead as boolean) as reported_dead, false as duplicate),
                    """ + engine.judged() + " select" + " reasons," + " weight" + " from" + " judged")
                        .bind("family", family)
                        .bind("programme", programme)
                        .bind("on", on)
                        .bind("dead", reportedDead)
                        .mapTo(Judged.class)
                        .one()));
    }

    private void change(String sql) {
        SystemScope.run(() -> jdbi.useHandle(h -> assertEquals(1, h.execute(sql), Office.VILLAGE)));
    }
}
