package id.salur.disbursement.payee;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account that payments go to.
 *
 * @param familyId the family, or the application of a group, business, house or site
 * @param regionCode its village
 * @param accountNumber but for its last four digits masked; null if there is none
 * @param otherPayees how many other families and applications have this number at this bank, anywhere
 */
public record FamilyAccount(
        UUID familyId,
        @Schema(examples = "53.15.05.1025") String regionCode,
        @Schema(examples = "BRI") String bank,
        @Schema(nullable = true, examples = "********0123") String accountNumber,
        State state,
        int otherPayees) {

    /** What is known of an account. */
    @Schema(name = "FamilyAccountState")
    public enum State {
        /** None yet: the bank opens one. */
        NONE,
        /** Paid into. */
        OPEN,
        /** The bank could not open one; it tries again. */
        FAILED,
        /** No such number. Held until two people corrected it. */
        WRONG_NUMBER,
        /** Closed; the bank opens another one. */
        CLOSED,
        /** Blocked. Held until two people corrected it. */
        BLOCKED,
        /** Its holder is dead; one is opened for the next recipient. */
        DEAD,
        /** The bank knows the holder by another name, or not at all. Held until two people corrected it. */
        UNKNOWN_BENEFICIARY
    }

    String place() {
        return familyId + "/" + bank;
    }
}
