package id.salur.training.equipment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Equipment that was handed over.
 *
 * @param quantity pieces, a count
 * @param on day of the hand-over
 */
public record EquipmentGrant(
        UUID id,
        UUID enrolmentId,
        @Schema(examples = "Mesin jahit") String item,
        @Schema(examples = "1") int quantity,
        @Schema(examples = "2020-02-17") LocalDate on) {}
