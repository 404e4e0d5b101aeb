package id.salur.registry.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
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
        List<Known> people,
        List<ComponentSpan> components,

        @JsonInclude(JsonInclude.Include.NON_NULL) Recipient recipient) {

    /**
     * What is told of a member who lives in the household.
     *
     * @param sealedBirth a text of {@link id.salur.platform.crypto.Seal}, such as {@code 1989-02-01 F}; absent until it is sealed
     * @param diedOn absent while they live
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Known(UUID personId, String sealedBirth, LocalDate diedOn) {}

    /**
     * Who receives the family's money.
     *
     * @param sealedName a text of {@link id.salur.platform.crypto.Seal}
     */
    public record Recipient(UUID personId, String sealedName) {}
}
