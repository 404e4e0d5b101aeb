package id.salur.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import id.salur.platform.crypto.Sha256;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens whose signature was verified, by their hash: the same token is not verified at each of its calls. One is kept until it ends,
 * at most a minute, so that a key that is taken out of the set stops letting anybody in as soon as that; of too many the least used goes.
 */
final class VerifiedTokens {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Cache<String, JsonWebToken> verified;

    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<String, JsonWebToken>creating((hash, token) -> rest(token)))
                .build();
    }

    /** What verifies a token. */
    interface Verifier {
        JsonWebToken verify(String token) throws ParseException;
    }

    /** The token as it was verified before, or now. A token that is refused is not kept. */
    JsonWebToken of(String token, Verifier verifier) throws ParseException {
        String hash = HexFormat.of().formatHex(Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
        JsonWebToken known = verified.getIfPresent(hash);
        if (known != null) {
            return known;
        }
        JsonWebToken now = verifier.verify(token);
        verified.put(hash, now);
        return now;
    }

    private Duration rest(JsonWebToken token) {
        Duration rest = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.compareTo(LONGEST) < 0 ? rest : LONGEST;
    }
}
