package id.salur.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The person or system behind the current request, as its token says. */
@ApplicationScoped
public class Caller {
    /** The area that is the whole nation. */
    public static final String NATION = "ID";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Who who() {
        return Who.of(identity);
    }

    /** The token's subject; two different ids are two different people. */
    public String id() {
        return Who.idOf(identity);
    }

    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Region code prefixes, {@code "ID"} for the whole nation; empty if the token names none: then nothing is seen. */
    public List<String> areas() {
        return Who.areasOf(identity);
    }
}
