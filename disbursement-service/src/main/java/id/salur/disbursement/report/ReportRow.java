package id.salur.disbursement.report;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of any report: the columns that its report has, see {@code GET /v1/reports}. Amounts are whole rupiah.
 *
 * @param regionName name of the region; null if the service has not heard it yet
 * @param payments payments, a count
 * @param families families paid in the stage, a count
 * @param familiesToStage different families paid up to the stage, a count
 * @param payees families or groups paid in the stage, a count
 * @param familyPayments families of these payments, each once a payment
 * @param allocated rupiah allocated
 * @param settled rupiah that reached families
 * @param settledToStage rupiah that reached families up to the stage
 * @param inTransit rupiah at the banks
 * @param committed rupiah that runs hold
 * @param failed rupiah that failed and are held
 * @param returned rupiah given back to the treasury
 * @param free rupiah not used
 * @param absorbed settled in percent of allocated, two decimals; null where nothing is allocated
 * @param amount rupiah of the row
 * @param waiting rupiah of it that wait for a follow-up
 * @param followedUp rupiah of it in a follow-up
 * @param daysFrom days from the release, the first of the class
 * @param daysTo days from the release, the last of the class; null without end
 * @param oldest days since the oldest release
 */
@Schema(requiredProperties = "programme")
record ReportRow(
        String programme,
        String fund,
        String stage,
        String bank,
        String reason,
        String regionCode,
        @Schema(nullable = true) String regionName,
        Long payments,
        Long families,
        Long familiesToStage,
        Long payees,
        Long familyPayments,
        Long allocated,
        Long settled,
        Long settledToStage,
        Long inTransit,
        Long committed,
        Long failed,
        Long returned,
        Long free,
        @Schema(nullable = true) BigDecimal absorbed,
        Long amount,
        Long waiting,
        Long followedUp,
        Integer daysFrom,
        @Schema(nullable = true) Integer daysTo,
        Integer oldest) {}
