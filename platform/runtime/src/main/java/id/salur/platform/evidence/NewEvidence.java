package id.salur.platform.evidence;

import id.salur.platform.security.AreaRange;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is said of a file that is sent. */
public record NewEvidence(
        @Parameter(description = "What it is", required = true, example = "MINUTES") @QueryParam("kind") @NotNull
        FileKind kind,

        @Parameter(
                description =
                        "What it is collected for: the type of the thing that it will be bound to, and nothing else",
                required = true,
                example = "proposal-batch")
        @QueryParam("purpose")
        @NotNull
        @Pattern(regexp = PURPOSE)
        String purpose,

        @Parameter(
                description = "Where what it is about is; once it is bound, the region of that counts",
                required = true,
                example = "53.15.05.1025")
        @QueryParam("regionCode")
        @NotNull
        String regionCode) {
    static final String PURPOSE = "^[a-z][a-z-]{0,39}$";

    /** 400 {@code invalid-parameter} for what has not the shape of a code. */
    void requireRegion() {
        AreaRange.of(regionCode);
    }
}
