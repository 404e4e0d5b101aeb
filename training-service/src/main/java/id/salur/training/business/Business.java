package id.salur.training.business;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A business.
 *
 * @param kind kind of business, not its name
 * @param on day of the start
 */
public record Business(
        UUID id,
        UUID enrolmentId,
        @Schema(examples = "Usaha jahit") String kind,
        @Schema(examples = "2020-03-02") LocalDate on) {}
