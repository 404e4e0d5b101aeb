package id.salur.disbursement.channel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The order to the bank to move the money of an SP2D into the families' accounts.
 *
 * @param number its number
 * @param givenOn its day, from that of the SP2D to today
 */
public record StandingInstruction(
        @NotBlank @Size(max = 60) @Schema(examples = "SI/2019/0042")
        String number,

        @NotNull @Schema(examples = "2019-01-28") LocalDate givenOn) {}
