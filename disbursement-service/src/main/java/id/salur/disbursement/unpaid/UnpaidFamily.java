package id.salur.disbursement.unpaid;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member that was not paid.
 *
 * @param regionCode its village
 * @param detail the bank's, the check's, the officer's or the registry's reason, null if there is none
 */
public record UnpaidFamily(
        UUID familyId,
        String regionCode,
        UnpaidReason reason,
        @Schema(nullable = true) String detail) {
    String place() {
        return regionCode + "/" + familyId;
    }
}
