package id.salur.registry.duplicate;

import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two persons who may be one.
 *
 * @param regionCode smallest region that both live in, {@code ID} for two provinces
 * @param score points, the sum of the parts
 * @param parts which rule gave how much
 * @param earlier person that was known first
 * @param later person that came after
 * @param foundAt when the pair was found
 * @param survivor person that stays when both are one; null otherwise
 * @param reason why it was decided so
 */
public record Duplicate(
        UUID id,
        long version,
        @Schema(examples = "53.15") String regionCode,
        @Schema(examples = "80") int score,
        List<Part> parts,
        DuplicateState state,
        UUID earlier,
        UUID later,
        OffsetDateTime foundAt,
        @Schema(nullable = true) UUID survivor,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) String proposedBy,
        @Schema(nullable = true) OffsetDateTime proposedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) OffsetDateTime decidedAt)
        implements Governed<DuplicateState, DuplicateAction> {

    /**
     * What a rule gave.
     *
     * @param rule such as {@code NAME_SAME}, {@code BIRTH_SWAPPED}, {@code VILLAGE_SAME}
     * @param points more or less than nothing
     */
    @Schema(name = "DuplicatePart")
    public record Part(
            @Schema(examples = "NAME_SAME") String rule,
            @Schema(examples = "45") int points) {}

    @Override
    public Lifecycle<DuplicateState, DuplicateAction> lifecycle() {
        return DuplicateLifecycle.TABLE;
    }

    @Override
    public Map<DuplicateAction, String> doers() {
        return DuplicateEntity.doers(proposedBy);
    }
}
