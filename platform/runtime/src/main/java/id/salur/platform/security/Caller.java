package id.salur.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or system behind the current request, as its token says. */
@ApplicationScoped
public class Caller {
    /** The area that is the whole nation. */
    public static final String NATION = "ID";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject; two different ids are two different people. */
    public String id() {
        return identity.isAnonymous()
                ? "anonymous"
                : identity.getPrincipal() instanceof JsonWebToken token
                        ? token.getSubject()
                        : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Region code prefixes, {@code "ID"} for the whole nation; empty if the token names none: then nothing is seen. */
    public List<String> areas() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return List.of();
        }
        Object claim = token.getClaim("areas");
        if (claim instanceof JsonArray array) {
            return array.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .filter(AreaRange::wellFormed)
                    .toList();
        }
        if (claim instanceof Collection<?> values) {
            return values.stream()
                    .map(String::valueOf)
                    .filter(AreaRange::wellFormed)
                    .toList();
        }
        return List.of();
    }
}
