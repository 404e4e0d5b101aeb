package id.salur.registry.region.change;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Regions that become others on a day. The counts say what it would do when it was proposed, and what it did once it is applied.
 *
 * @param regionCode the smallest region that holds all of them; {@code ID} for more than a province
 * @param day first day of the new regions
 * @param regionsEnded regions that end, those below included, a count
 * @param regionsBegun regions that begin, a count
 * @param families families that get another code, a count
 * @param memberships their memberships that have not ended, a count
 * @param familiesStay families of villages that end with several successors: each is moved by hand, a count
 */
public record RegionChange(
        UUID id,
        long version,
        String regionCode,
        LocalDate day,
        long regionsEnded,
        long regionsBegun,
        long families,
        long memberships,
        long familiesStay,
        RegionChangeState state,
        String proposedBy,
        OffsetDateTime proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) OffsetDateTime decidedAt)
        implements Governed<RegionChangeState, RegionChangeAction> {

    @Override
    public Lifecycle<RegionChangeState, RegionChangeAction> lifecycle() {
        return ChangeLifecycle.TABLE;
    }

    @Override
    public Map<RegionChangeAction, String> doers() {
        return Map.of(RegionChangeAction.PROPOSE, proposedBy);
    }
}
