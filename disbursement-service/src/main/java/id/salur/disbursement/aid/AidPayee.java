package id.salur.disbursement.aid;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the money of an application goes to.
 *
 * @param name of the group, business or site, or of the house's owner
 * @param contact chair of the group, owner, or contractor
 * @param holder whose account it is
 * @param accountNumber masked
 * @param namedBy who named it: others verify and approve
 * @param namedAt when
 * @param otherPayees how many other families and applications have this number at the bank that pays here, anywhere: who approves asks why
 */
public record AidPayee(
        @Schema(examples = "KUBE Kebun Baru 1") String name,
        @Schema(examples = "Warga 000017") String contact,
        @Schema(examples = "KUBE Kebun Baru 1") String holder,
        @Schema(examples = "********0123") String accountNumber,
        String namedBy,
        Instant namedAt,
        int otherPayees) {}
