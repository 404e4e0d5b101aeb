package id.salur.disbursement.budget;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many families of a programme a region may have in a year.
 *
 * @param families a count
 */
public record Quota(
        @Schema(examples = "PKH") String programme,
        int fiscalYear,
        @Schema(examples = "53.15") String regionCode,
        int families,
        String legalBasis,
        String setBy,
        Instant setAt) {}
