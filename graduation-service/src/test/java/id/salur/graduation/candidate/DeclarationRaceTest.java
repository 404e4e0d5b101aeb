package id.salur.graduation.candidate;

import static id.salur.graduation.Family.FACILITATOR;
import static id.salur.graduation.Family.takenIn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.salur.graduation.Family;
import id.salur.graduation.ServiceTest;
import id.salur.graduation.criteria.CaseKind;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.AtOnce;
import id.salur.platform.testing.Sql;
import id.salur.platform.testing.Work;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A declaration and the last evidence that a case lacks, each not yet committed when the other comes. */
@QuarkusTest
@ServiceTest
class DeclarationRaceTest {
    private static final String WAITING = "select count(*) > 0 from pg_locks where not granted";

    @Inject
    Candidates candidates;

    @Inject
    Cases cases;

    @Inject
    Evidence evidence;

    /** Lacks its declaration and its training; answers its case. */
    private static String almost(Family family) {
        takenIn(family.started(2));
        takenIn(family.equipment("2020-02-17"));
        takenIn(family.business("2020-03-02"));
        return family.onlyCase("MANDIRI").getString("id");
    }

    private static ValidatableResponse declare(String id) {
        return FACILITATOR.command(
                "/v1/cases/" + id + "/declaration", Family.etag(id), Map.of("signedOn", "2020-03-10"));
    }

    private static boolean waits() {
        return Sql.text(WAITING).equals("t");
    }

    @Test
    void aDeclarationSeesEvidenceThatIsBeingTakenIn() {
        Family family = Family.somewhere();
        String id = almost(family);
        CompletableFuture<Integer> declared =
                SystemScope.call(() -> QuarkusTransaction.requiringNew().call(() -> {
                    candidates.alone();
                    evidence.keep(
                            "[{\"eventId\":\"%s\",\"body\":{\"familyId\":\"%s\",\"personId\":\"%s\",\"enrolmentId\":\"%s\",\"regionCode\":\"%s\",\"skill\":\"SEWING\",\"on\":\"2020-02-14\"}}]"
                                    .formatted(
                                            UUID.randomUUID(),
                                            family.id(),
                                            family.person(),
                                            family.enrolment(),
                                            family.village()),
                            EvidenceKind.TRAINING_COMPLETED);
                    candidates.judge(CaseKind.MANDIRI, List.of(family.id()));
                    CompletableFuture<Integer> signed = CompletableFuture.supplyAsync(
                            () -> declare(id).extract().statusCode());
                    Awaitility.await().until(() -> signed.isDone() || waits());
                    return signed;
                }));
        assertEquals(200, declared.join());
        assertEquals(1, Sql.number(family.cases("MANDIRI", "READY")));
    }

    @Test
    void evidenceSeesADeclarationThatIsBeingRecorded() {
        Family family = Family.somewhere();
        UUID id = UUID.fromString(almost(family));
        UUID event = Work.in("15.01", () -> {
            cases.declare(id, Family.etag(id.toString()), LocalDate.of(2020, 3, 10), "facilitator");
            candidates.judge(id);
            UUID completed = family.completed("2020-02-14");
            Awaitility.await()
                    .until(() -> waits()
                            || Sql.number("select count(*) from inbox where event_id = '" + completed + "'") == 1);
            return completed;
        });
        takenIn(event);
        assertEquals(1, Sql.number(family.cases("MANDIRI", "READY")));
    }

    @Test
    void ofTwoWhoDeclareAtOnceOneIsToldThatItChanged() throws SQLException {
        String id = almost(Family.somewhere());
        String etag = Family.etag(id);
        AtOnce.oneDecides(
                "graduation_case",
                id,
                who -> FACILITATOR.command("/v1/cases/" + id + "/declaration", etag, Map.of("signedOn", "2020-03-10")));
    }
}
