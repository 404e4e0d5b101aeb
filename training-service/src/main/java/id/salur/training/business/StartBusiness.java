package id.salur.training.business;

import id.salur.platform.name.Names;
import id.salur.platform.name.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Starts a business.
 *
 * @param kind kind of business, not its name
 * @param on day of the start, not before the completion, today in Jakarta at the latest
 */
public record StartBusiness(
        @NotBlank @Size(max = 80) @ProperName @Schema(examples = "Usaha jahit")
        String kind,

        @NotNull @PastOrPresent @Schema(examples = "2020-03-02")
        LocalDate on) {

    /** With a clean name. */
    public StartBusiness {
        kind = Names.clean(kind);
    }
}
