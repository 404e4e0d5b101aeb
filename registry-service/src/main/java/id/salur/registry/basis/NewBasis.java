package id.salur.registry.basis;

import id.salur.platform.security.AreaRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A basis to enter, after its file was sent to {@code /v1/evidence} with the purpose {@code proposal-basis}.
 *
 * @param regionCode village of the meeting or the statement
 * @param number of the document, as it stands on it
 * @param day of the meeting or the signature: twenty years back to today
 * @param signedBy office of who signed it, no name of a person
 * @param evidenceId the file, of kind MINUTES or STATEMENT as {@code kind} says
 */
public record NewBasis(
        @NotNull BasisKind kind,

        @NotNull @Pattern(regexp = AreaRange.CODE) @Schema(examples = "53.15.05.2003")
        String regionCode,

        @NotBlank @Size(max = 100) @Schema(examples = "140/12/BA-MUSDES/2026")
        String number,

        @NotNull @Schema(examples = "2026-01-12") LocalDate day,

        @NotBlank @Size(max = 100) @Schema(examples = "Kepala desa")
        String signedBy,

        @NotNull UUID evidenceId) {

    /** Without blanks around what was typed. */
    public NewBasis {
        number = number == null ? null : number.strip();
        signedBy = signedBy == null ? null : signedBy.strip();
    }
}
