package id.salur.disbursement.budget;

import id.salur.platform.money.Rupiah;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param amount whole rupiah that the revision adds, below zero what it takes; not zero
 * @param legalBasis the document that orders it
 * @param fund {@code APBN} when none is named
 */
public record NewRevision(
        @NotNull Rupiah amount,

        @NotBlank @Size(max = 200) @Schema(examples = "DIPA revision 2/2019")
        String legalBasis,

        @Schema(examples = "APBN") String fund) {}
