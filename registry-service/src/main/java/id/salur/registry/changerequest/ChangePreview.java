package id.salur.registry.changerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall change, for a look at what it would do. */
public record ChangePreview(
        @NotNull @Schema(examples = "NAME") ChangeKind kind,
        @NotNull @Valid ChangeDetails details) {}
