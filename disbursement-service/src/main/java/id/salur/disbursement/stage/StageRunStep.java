package id.salur.disbursement.stage;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who did what to a run.
 *
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
        @Schema(nullable = true) UUID delegationId) {}
