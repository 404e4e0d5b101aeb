package id.salur.registry.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Body of {@code family.registered.v1} and {@code family.changed.v1}.
 *
 * @param recipient absent while the name is not sealed, and of one who died or left
 */
public record FamilyBody(
        UUID familyId,
        long version,
        String regionCode,
        List<UUID> persons,
        List<ComponentSpan> components,

        @JsonInclude(JsonInclude.Include.NON_NULL) Recipient recipient) {

    /**
     * Who receives the family's money.
     *
     * @param sealedName a text of {@link id.salur.platform.crypto.Seal}
     */
    public record Recipient(UUID personId, String sealedName) {}
}
