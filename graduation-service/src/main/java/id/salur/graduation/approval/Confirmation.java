package id.salur.graduation.approval;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Confirms a graduation.
 *
 * @param effectiveOn first day without the membership, not before the case was opened and at most a year ahead
 */
public record Confirmation(
        @NotNull @Schema(examples = "2020-04-01") LocalDate effectiveOn) {}
