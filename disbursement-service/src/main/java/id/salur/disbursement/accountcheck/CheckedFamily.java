package id.salur.disbursement.accountcheck;

import id.salur.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The newest word on the account of a family of a run.
 *
 * @param familyId the family, or the application where applications are paid
 * @param regionCode its village
 * @param amount what the run computed for it, whole rupiah
 * @param reason null where it passed
 * @param number of the check that says so
 */
public record CheckedFamily(
        UUID familyId,
        @Schema(examples = "53.15.05.2001") String regionCode,
        Rupiah amount,
        CheckResult result,
        @Schema(nullable = true) CheckReason reason,
        @Schema(examples = "CEK/2025/0117") String number,
        LocalDate checkedOn) {}
