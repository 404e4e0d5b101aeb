package id.salur.disbursement.reconciliation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param on the day it takes effect
 */
public record OnDate(
        @NotNull @Schema(examples = "2019-12-20") LocalDate on) {}
