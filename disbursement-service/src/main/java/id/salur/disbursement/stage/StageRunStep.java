package id.salur.disbursement.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did what to a run.
 *
 * @param number of the paper that the step has: of the account check, the SP2D, the standing instruction; null for other steps
 * @param day of that paper
 * @param delegationId the delegation by which it was approved; null where the actor's own right sufficed
 */
public record StageRunStep(
        UUID id,
        RunAction action,
        RunState fromState,
        RunState toState,
        String actor,
        Instant at,
        String note,
        @Schema(nullable = true) String number,
        @Schema(nullable = true) LocalDate day,
        @Schema(nullable = true) UUID delegationId) {}
