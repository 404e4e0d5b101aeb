package id.salur.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jose4j.jwt.JwtClaims;

/** Work inside the service, for what cannot be asked of it by a request. */
public final class Work {
    private Work() {}

    /** In one transaction, for a caller with this area. */
    public static <T> T in(String area, Callable<T> work) {
        ManagedContext request = Arc.container().requestContext();
        boolean outer = request.isActive();
        if (!outer) {
            request.activate();
        }
        CurrentIdentityAssociation identity =
                Arc.container().instance(CurrentIdentityAssociation.class).get();
        try {
            JwtClaims claims = new JwtClaims();
            claims.setSubject("test");
            claims.setClaim("areas", List.of(area));
            identity.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                    .build());
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            if (outer) {
                identity.setIdentity(
                        QuarkusSecurityIdentity.builder().setAnonymous(true).build());
            } else {
                request.terminate();
            }
        }
    }
}
