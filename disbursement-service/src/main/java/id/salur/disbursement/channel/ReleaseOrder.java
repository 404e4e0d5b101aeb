package id.salur.disbursement.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param sp2dNumber number of the treasury's payment order; of one regular or supplementary run, and of one follow-up at most
 * @param releasedOn its date, from the first day of the fiscal year to a week ahead
 */
public record ReleaseOrder(
        @NotBlank @Size(max = 60) @Schema(examples = "190151302000123")
        String sp2dNumber,

        @NotNull @Schema(examples = "2019-01-25") LocalDate releasedOn) {}
