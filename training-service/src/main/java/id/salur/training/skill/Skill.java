package id.salur.training.skill;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A skill.
 *
 * @param code stable code
 * @param nameId Indonesian name
 * @param nameEn English name
 * @param source which source names it, null if an officer entered it
 */
public record Skill(
        @Schema(examples = "SEWING") String code,
        @Schema(examples = "Menjahit") String nameId,
        @Schema(examples = "Sewing") String nameEn,
        @Schema(nullable = true, examples = "000") String source) {}
