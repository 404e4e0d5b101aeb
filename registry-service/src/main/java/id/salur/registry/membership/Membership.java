package id.salur.registry.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A family in a programme.
 *
 * @param startedOn first day, inclusive
 * @param endedOn first day the family is no longer in it; null while open
 * @param reasons why it is suspended or ended
 */
public record Membership(
        UUID id,
        UUID familyId,
        String programme,
        String regionCode,
        Status status,
        LocalDate startedOn,
        @Schema(nullable = true) LocalDate suspendedOn,
        @Schema(nullable = true) LocalDate endedOn,
        List<String> reasons) {

    /** Suspended: no new entitlement until resumed. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        ENDED
    }
}
