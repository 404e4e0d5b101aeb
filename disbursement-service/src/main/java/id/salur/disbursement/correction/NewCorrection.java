package id.salur.disbursement.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be done with payments of a run.
 *
 * @param paymentId one payment; without it all of the run that are in a state for it
 * @param on the day it takes effect, today in Jakarta at the latest
 * @param reason for the record; no personal data
 */
public record NewCorrection(
        @NotNull @Schema(examples = "RETURN") Correction.Kind kind,

        @Schema(nullable = true, description = "A payment of the run; every open one without it")
        UUID paymentId,

        @NotNull @PastOrPresent @Schema(examples = "2019-12-20")
        LocalDate on,

        @NotBlank @Size(max = 500) @Schema(examples = "Not claimed within the stage")
        String reason) {}
