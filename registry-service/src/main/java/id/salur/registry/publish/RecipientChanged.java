package id.salur.registry.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Body of {@code recipient.changed.v1}.
 *
 * @param reason why, as {@link Reason}
 * @param effectiveOn first day
 * @param recipient absent while nobody may receive the family's money
 */
public record RecipientChanged(
        UUID familyId,
        long version,
        String regionCode,
        String reason,
        LocalDate effectiveOn,

        @JsonInclude(JsonInclude.Include.NON_NULL) FamilyBody.Recipient recipient) {

    /** Why a family has no recipient any more, or has one again. */
    public enum Reason {
        DIED,
        LEFT,
        /** Dead, as a bank says. */
        REPORTED_DEAD,
        /** Another person took over. */
        REPLACED,
        /** The death or departure was recorded in error. */
        CORRECTED,
        /** The bank was wrong: seen alive, or paid. */
        SEEN
    }
}
