package id.salur.disbursement.authority;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.money.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An approver's right in another person's hand.
 *
 * @param from the approver, a token's subject
 * @param fromLevel the level of the approver's area when it was given
 * @param to who may approve instead, a token's subject
 * @param regionCode where
 * @param maxAmount whole rupiah of one decision
 * @param validFrom first day
 * @param validUntil last day
 * @param revokedAt null while it was not taken back
 * @param state whether it was taken back
 * @param version the ETag
 */
public record Delegation(
        UUID id,
        @Schema(examples = "siti") String from,
        Level fromLevel,
        @Schema(examples = "budi") String to,
        @Schema(examples = "53.15") String regionCode,
        Rupiah maxAmount,
        LocalDate validFrom,
        LocalDate validUntil,
        String reason,
        Instant createdAt,
        @Schema(nullable = true) Instant revokedAt,
        @Schema(nullable = true) String revokedBy,
        State state,
        long version)
        implements Governed<Delegation.State, Delegation.Action> {

    /** Whether it was taken back; one that ended by its day was not. */
    @Schema(name = "DelegationState")
    public enum State {
        GIVEN,
        REVOKED
    }

    /** What can be done to it. */
    @Schema(name = "DelegationAction")
    public enum Action {
        REVOKE
    }

    @Override
    public Lifecycle<State, Action> lifecycle() {
        return DelegationLifecycle.TABLE;
    }

    @Override
    public Map<Action, String> doers() {
        return Map.of();
    }
}
