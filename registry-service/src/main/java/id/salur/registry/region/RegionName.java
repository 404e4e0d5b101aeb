package id.salur.registry.region;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Another name of a region than the official one in force.
 *
 * @param name as the source has it
 * @param validFrom first day; 1900-01-01 stands for "not known"
 * @param validTo last day; null while it is open
 * @param source who calls it so
 */
public record RegionName(
        @Schema(examples = "Sako dua") String name,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        @Schema(examples = "article 000 (Kerinci, 2016)") String source) {}
