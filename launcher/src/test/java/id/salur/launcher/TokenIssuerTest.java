package id.salur.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    private Path keys;

    @Test
    void aTokenIsTakenByWhoTrustsTheJwks() throws Exception {
        TokenIssuer issuer = at(NOW);

        JwtClaims claims = verified(issuer.token("ana", List.of("district-officer"), List.of("53.15")), NOW);

        assertEquals("ana", claims.getSubject());
        assertEquals("ana", claims.getStringClaimValue("preferred_username"));
        assertEquals(List.of("salur"), claims.getAudience());
        assertEquals(List.of("district-officer"), claims.getStringListClaimValue("groups"));
        assertEquals(List.of("53.15"), claims.getStringListClaimValue("areas"));
        assertEquals(
                NOW.plus(Duration.ofHours(12)).getEpochSecond(),
                claims.getExpirationTime().getValue());
    }

    @Test
    void theSameHolderGetsTheSameTokenUntilItIsNearItsEnd() {
        TokenIssuer issuer = at(NOW);
        String first = issuer.token("ana", List.of("bank"), List.of("ID"));

        assertEquals(first, issuer.token("ana", List.of("bank"), List.of("ID")));
        assertNotEquals(first, issuer.token("ana", List.of("bank"), List.of("53")));
    }

    @Test
    void theKeyOutlivesTheProcessAndStaysPrivate() throws Exception {
        String token = at(NOW).token("ana", List.of("bank"), List.of("ID"));
        String jwks = Files.readString(TokenIssuer.jwks(keys));

        at(NOW);

        assertEquals(jwks, Files.readString(TokenIssuer.jwks(keys)));
        assertTrue(verified(token, NOW).hasClaim("jti"));
        assertFalse(jwks.contains("\"d\""), "the JWKS holds the private exponent");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("signing-key.json"))));
    }

    private TokenIssuer at(Instant now) {
        return new TokenIssuer(keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private JwtClaims verified(String token, Instant now) throws Exception {
        JsonWebKeySet trusted = new JsonWebKeySet(Files.readString(TokenIssuer.jwks(keys)));
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(trusted.getJsonWebKeys()))
                .setExpectedIssuer("urn:salur:local")
                .setExpectedAudience("salur")
                .setEvaluationTime(NumericDate.fromMilliseconds(now.toEpochMilli()))
                .build()
                .processToClaims(token);
    }
}
