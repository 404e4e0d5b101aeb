package id.salur.registry.changerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shall change, and why.
 *
 * @param reason why, such as what was seen on which paper; 10 to 500 characters, no numbers of persons
 */
public record NewChangeRequest(
        @NotNull @Schema(examples = "NAME") ChangeKind kind,

        @NotNull @Valid ChangeDetails details,

        @NotNull @Size(min = 10, max = 500) @Schema(examples = "The card says so, seen on 3 March")
        String reason) {}
