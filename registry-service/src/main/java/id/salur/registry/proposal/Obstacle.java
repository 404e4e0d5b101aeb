package id.salur.registry.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reason that would keep a family out.
 *
 * @param code of the reason, as approval and its policies name it
 * @param from who would refuse for it
 * @param indonesian the reason as a sentence in Indonesian
 * @param english the reason as a sentence in English
 */
public record Obstacle(
        @Schema(examples = "DESIL_TOO_HIGH") String code,
        From from,

        @Schema(examples = "Desil keluarga di atas batas program.")
        String indonesian,

        @Schema(examples = "The family's desil is above the limit of the programme.")
        String english) {

    /** Who would refuse. */
    @Schema(name = "ObstacleFrom")
    public enum From {
        /** Approval here. */
        APPROVAL,
        /** The ministry, to which approved lists go; it is not asked here. */
        MINISTRY
    }
}
