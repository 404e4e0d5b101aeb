package id.salur.training.provider;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A provider of courses.
 *
 * @param kind kind of organisation, a code
 * @param regionCode region it works for, any level
 */
public record Provider(
        UUID id,
        @Schema(examples = "BLK Kerinci") String name,
        @Schema(examples = "TRAINING_CENTRE") String kind,
        @Schema(examples = "15.01") String regionCode) {}
