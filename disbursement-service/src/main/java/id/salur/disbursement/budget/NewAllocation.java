package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step down: nation to province, or province to district.
 *
 * @param from the parent of {@code to}
 * @param amount whole rupiah, above zero
 */
public record NewAllocation(
        @NotBlank @Schema(examples = "53") String from,
        @NotBlank @Schema(examples = "53.15") String to,
        @NotNull Rupiah amount) {}
