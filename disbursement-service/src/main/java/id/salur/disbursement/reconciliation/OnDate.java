package id.salur.disbursement.reconciliation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param on the day it takes effect, today in Jakarta at the latest
 */
public record OnDate(
        @NotNull @PastOrPresent @Schema(examples = "2019-12-20")
        LocalDate on) {}
