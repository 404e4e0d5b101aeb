package id.salur.graduation.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The family withdraws and has signed.
 *
 * @param signedOn day of the signature, today in Jakarta at the latest
 */
public record Declaration(
        @NotNull @PastOrPresent @Schema(examples = "2020-03-10")
        LocalDate signedOn) {}
