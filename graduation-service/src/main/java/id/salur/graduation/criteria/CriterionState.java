package id.salur.graduation.criteria;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a case stands with one criterion.
 *
 * @param code the criterion
 * @param met whether there is evidence
 * @param evidence the evidence, oldest first
 */
public record CriterionState(
        @Schema(examples = "TRAINING_COMPLETED") String code, boolean met, List<EvidenceItem> evidence) {}
