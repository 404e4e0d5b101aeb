package id.salur.training.provider;

import id.salur.platform.name.Names;
import id.salur.platform.name.ProperName;
import id.salur.platform.security.AreaRange;
import id.salur.training.answer.Codes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A provider to enter.
 *
 * @param name name of the organisation, unique in its region
 * @param kind kind of organisation, one of GOVERNMENT, AGENCY, TRAINING_CENTRE, COMPANY, ORGANISATION
 * @param regionCode region it works for, any level
 */
public record NewProvider(
        @NotBlank @Size(max = 200) @ProperName @Schema(examples = "BLK Kerinci")
        String name,

        @NotNull @Pattern(regexp = Codes.CODE) @Schema(examples = "TRAINING_CENTRE")
        String kind,

        @NotNull @Pattern(regexp = AreaRange.CODE) @Schema(examples = "15.01")
        String regionCode) {

    /** With a clean name. */
    public NewProvider {
        name = Names.clean(name);
    }
}
