package id.salur.graduation.projection;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.graduation.Family;
import id.salur.graduation.ServiceTest;
import id.salur.platform.security.SystemScope;
import id.salur.platform.testing.Api;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ProjectionTest {
    @Inject
    LastDecisions decisions;

    private static String batch(List<Family> families, String decision, String decidedAt) {
        return families.stream()
                .map(family -> "{\"eventId\":\"" + UUID.randomUUID() + "\",\"key\":\"" + family.id() + "\",\"body\":"
                        + family.recheck(decision, decidedAt) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<UUID> take(String batch) {
        return SystemScope.call(() -> QuarkusTransaction.requiringNew().call(() -> decisions.apply(batch)));
    }

    @Test
    void twentyThousandThatContinueAreOneStatementAndNobodyIsLookedAtAgain() {
        List<Family> families = Stream.generate(() -> new Family(UUID.randomUUID(), null, null, "34.01.01.2001"))
                .limit(20_000)
                .toList();
        assertTrue(take(batch(families, "CONTINUE", "2020-02-11T03:00:00Z")).isEmpty());
        assertTrue(take(batch(families, "CONTINUE", "2020-05-11T03:00:00Z")).isEmpty());
        List<Family> one = families.subList(7, 8);
        assertEquals(List.of(one.get(0).id()), take(batch(one, "GRADUATION_CANDIDATE", "2020-08-11T03:00:00Z")));
        assertEquals(List.of(one.get(0).id()), take(batch(one, "CONTINUE", "2020-11-11T03:00:00Z")));
        Api.as("district-officer", "34.01")
                .get("/v1/cases/counts?regionCode=34.01")
                .body("lastDecisions.CONTINUE", equalTo(20_000));
    }

    @Test
    void theDigestIsTheOneOfTheRegistry() {
        Family family = new Family(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "36.01.01.2001");
        Family.takenIn(family.started(2));
        Family.takenIn(family.suspended(3));
        Api.as("integrator", "36")
                .get("/v1/digests/memberships?programme=PKH&regionCode=36.01")
                .statusCode(200)
                .body("count", equalTo(1))
                .body("hash", equalTo(md5Prefix(family.id() + "|PKH|SUSPENDED|2020-01-01|")));
        Api.as("integrator", "36")
                .get("/v1/digests/memberships?programme=PKH&regionCode=36.02")
                .body("count", equalTo(0))
                .body("hash", equalTo("0000000000000000"));
        Api.as("integrator", "36").get("/v1/digests/memberships").statusCode(400);
    }

    private static String md5Prefix(String row) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("MD5")
                    .digest(row.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest, 0, 8);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
