package id.salur.disbursement.programme;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A village whose families get the AKSES fixed part.
 *
 * @param confirmed false while it is an assumption
 */
public record HardAccessArea(
        @Schema(examples = "53.15.05.2003") String regionCode,
        String name,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        boolean confirmed,
        String note) {}
