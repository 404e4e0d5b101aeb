package id.salur.disbursement.accountcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One check as it was handed in.
 *
 * @param number the bank's number of the check, once a run
 * @param passed families of it whose account can be paid into, a count
 * @param failed families of it whose account cannot, a count
 */
public record AccountCheck(
        UUID id,
        UUID runId,
        @Schema(examples = "CEK/2025/0117") String number,
        LocalDate checkedOn,
        int passed,
        int failed,
        String receivedBy,
        Instant receivedAt) {}
