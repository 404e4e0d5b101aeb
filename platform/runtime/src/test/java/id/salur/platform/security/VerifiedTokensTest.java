package id.salur.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-05T02:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger verified = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);

    @Test
    void aTokenIsVerifiedOnce() throws ParseException {
        JsonWebToken first = ask("one", Duration.ofHours(1));
        assertEquals(first, ask("one", Duration.ofHours(1)));
        ask("two", Duration.ofHours(1));
        assertEquals(2, verified.get());
    }

    @Test
    void oneThatEndsIsNotKeptLonger() throws ParseException {
        ask("short", Duration.ofSeconds(10));
        nanos.addAndGet(Duration.ofSeconds(9).toNanos());
        ask("short", Duration.ofSeconds(1));
        assertEquals(1, verified.get());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        ask("short", Duration.ZERO);
        assertEquals(2, verified.get());
    }

    @Test
    void aKeyThatIsGoneIsAskedForAfterAMinute() throws ParseException {
        ask("long", Duration.ofHours(12));
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        ask("long", Duration.ofHours(12));
        assertEquals(2, verified.get());
    }

    @Test
    void whatIsRefusedIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThrows(
                    ParseException.class,
                    () -> tokens.of("forged", token -> {
                        verified.incrementAndGet();
                        throw new ParseException("signature");
                    }));
        }
        assertEquals(2, verified.get());
    }

    private JsonWebToken ask(String token, Duration rest) throws ParseException {
        return tokens.of(token, asked -> {
            verified.incrementAndGet();
            return new Token(NOW.plus(rest).getEpochSecond());
        });
    }

    private record Token(long exp) implements JsonWebToken {
        @Override
        public String getName() {
            return "officer";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface has it so
        public <T> T getClaim(String claim) {
            return claim.equals("exp") ? (T) Long.valueOf(exp) : null;
        }
    }
}
