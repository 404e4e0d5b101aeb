package id.salur.disbursement.aid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param handedOn the day of the receipt, today in Jakarta at the latest
 * @param receipt its number, once an application
 * @param items what was handed over
 */
public record NewHandover(
        @NotNull @PastOrPresent @Schema(examples = "2016-08-20")
        LocalDate handedOn,

        @NotBlank @Size(max = 60) @Schema(examples = "BAST-17/2016")
        String receipt,

        @Valid @NotEmpty @Size(max = 100) List<@NotNull Part> items) {

    /**
     * @param ordinal which item of the application, from 1
     * @param quantity a count
     */
    public record Part(
            @Min(1) @Max(100) @Schema(required = true, examples = "1")
            int ordinal,

            @Min(1) @Max(1_000_000) @Schema(required = true, examples = "10")
            int quantity) {}
}
