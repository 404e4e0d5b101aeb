package id.salur.graduation.approval;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The family withdraws and has signed.
 *
 * @param signedOn day of the signature
 */
public record Declaration(
        @NotNull @Schema(examples = "2020-03-10") LocalDate signedOn) {}
