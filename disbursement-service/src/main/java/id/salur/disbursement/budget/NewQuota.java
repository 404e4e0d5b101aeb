package id.salur.disbursement.budget;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param regionCode the nation, a province or a regency
 * @param families a count, zero or more
 * @param legalBasis the document that sets it
 */
public record NewQuota(
        @NotBlank @Schema(examples = "53.15") String regionCode,
        @Min(0) @Schema(required = true, examples = "20070") int families,

        @NotBlank @Size(max = 200) @Schema(examples = "Decree on the quota of 2019")
        String legalBasis) {}
