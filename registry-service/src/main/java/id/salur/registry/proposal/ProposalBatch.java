package id.salur.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a set of proposals.
 *
 * @param done proposals that went on
 * @param refused proposals that stay where they are
 * @param reasons how many were refused for which reason; a proposal may have several
 */
public record ProposalBatch(
        UUID id,
        String action,
        long done,
        long refused,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                additionalProperties = Long.class,
                examples = "{\"DESIL_TOO_HIGH\":2}")
        JsonNode reasons) {}
