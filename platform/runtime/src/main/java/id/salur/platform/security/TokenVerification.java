package id.salur.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Puts {@link VerifiedTokens} before the verification of signatures. */
@Decorator
@Priority(1)
abstract class TokenVerification implements JWTParser {
    private final JWTParser parser;
    private final VerifiedTokens verified;

    @Inject
    TokenVerification(@Delegate @Any JWTParser parser, Clock clock) {
        this.parser = parser;
        this.verified = new VerifiedTokens(clock, Ticker.systemTicker());
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        return verified.of(token, parser::parse);
    }
}
