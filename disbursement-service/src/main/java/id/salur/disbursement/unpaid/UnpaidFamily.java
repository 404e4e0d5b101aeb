package id.salur.disbursement.unpaid;

import java.util.UUID;

/**
 * A member that was not paid.
 *
 * @param regionCode its village
 * @param detail the bank's, the officer's or the registry's reason, null if there is none
 */
public record UnpaidFamily(UUID familyId, String regionCode, UnpaidReason reason, String detail) {
    String place() {
        return regionCode + "/" + familyId;
    }
}
