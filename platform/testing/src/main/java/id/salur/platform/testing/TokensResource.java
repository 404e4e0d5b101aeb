package id.salur.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes the service accept the tokens of {@link Tokens}. */
public class TokensResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of("mp.jwt.verify.publickey.location", Tokens.jwks(), "mp.jwt.verify.issuer", Tokens.ISSUER);
    }

    @Override
    public void stop() {}
}
