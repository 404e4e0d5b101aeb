package id.salur.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Bearer tokens of the embedded stack: RS256 with a key made on the first run and kept beside its JWKS. The services
 * trust that JWKS file and {@link #ISSUER}. Not for production, where an identity provider issues them.
 */
public final class TokenIssuer {

    /** The {@code iss} of every local token. */
    public static final String ISSUER = "urn:salur:local";

    /** How long a token lives. */
    public static final Duration LIFE = Duration.ofHours(12);

    private static final Duration RENEW_BEFORE = Duration.ofHours(1);

    private final RsaJsonWebKey key;
    private final Clock clock;
    private final Map<Holder, Issued> issued = new ConcurrentHashMap<>();

    /** @param keys folder of the signing key; the key and its JWKS are made there if it has none */
    public TokenIssuer(Path keys, Clock clock) {
        this.key = new SigningKey(keys).loadOrCreate();
        this.clock = clock;
    }

    /** The public half for the services ({@code SALUR_JWT_JWKS}), written when the issuer is made. */
    public static Path jwks(Path keys) {
        return SigningKey.jwksIn(keys);
    }

    /**
     * A signed token, the same one for the same holder until it is near its end.
     *
     * @param user becomes {@code sub} and {@code preferred_username}
     * @param roles become {@code groups}, such as {@code district-officer}
     * @param areas region code prefixes such as {@code 53.15}; {@code ID} is the nation
     */
    public String token(String user, List<String> roles, List<String> areas) {
        Instant now = clock.instant();
        Holder holder = new Holder(user, List.copyOf(roles), List.copyOf(areas));
        return issued.compute(holder, (h, old) -> old != null && now.isBefore(old.renewAt()) ? old : issue(h, now))
                .token();
    }

    private Issued issue(Holder holder, Instant now) {
        Instant end = now.plus(LIFE);
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(holder.user());
        claims.setStringClaim("preferred_username", holder.user());
        claims.setAudience("salur");
        claims.setStringListClaim("groups", holder.roles());
        claims.setStringListClaim("areas", holder.areas());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(end.toEpochMilli()));
        claims.setJwtId(UUID.randomUUID().toString());
        return new Issued(sign(claims), end.minus(RENEW_BEFORE));
    }

    private String sign(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The local signing key does not sign", e);
        }
    }

    private record Holder(String user, List<String> roles, List<String> areas) {}

    private record Issued(String token, Instant renewAt) {}
}
