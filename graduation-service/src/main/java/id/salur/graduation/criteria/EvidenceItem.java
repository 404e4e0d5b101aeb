package id.salur.graduation.criteria;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One piece of evidence.
 *
 * @param source event (ce_id) or re-check it comes from; null for a declaration
 * @param occurredOn day it happened
 * @param skill skill of the training it belongs to, or null
 */
public record EvidenceItem(
        @Schema(nullable = true) UUID source,
        @Schema(examples = "2020-02-14") LocalDate occurredOn,
        @Schema(nullable = true, examples = "SEWING") String skill) {}
