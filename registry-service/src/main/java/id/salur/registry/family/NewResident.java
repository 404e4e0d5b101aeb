package id.salur.registry.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who comes to live in a household.
 *
 * @param personId somebody who is known and lives in no household
 * @param relation not HEAD
 * @param since first day, today in Jakarta if absent; not before the day on which the last household was left
 */
public record NewResident(
        @NotNull UUID personId,
        @NotNull @Schema(examples = "CHILD") Relation relation,

        @Schema(nullable = true, examples = "2020-01-20") LocalDate since) {}
