package id.salur.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What a token says of its bearer.
 *
 * @param id the subject
 * @param roles in the order of the alphabet
 * @param areas region code prefixes, {@code "ID"} for the whole nation; empty if the token names none: then nothing is seen
 */
public record Who(String id, List<String> roles, List<String> areas) {
    public static Who of(SecurityIdentity identity) {
        return new Who(idOf(identity), List.copyOf(new TreeSet<>(identity.getRoles())), areasOf(identity));
    }

    static String idOf(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? "anonymous"
                : identity.getPrincipal() instanceof JsonWebToken token
                        ? token.getSubject()
                        : identity.getPrincipal().getName();
    }

    static List<String> areasOf(SecurityIdentity identity) {
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
