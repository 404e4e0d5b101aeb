package id.salur.registry.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Body of {@code eligibility.rechecked.v1}. */
public record EligibilityRechecked(
        UUID recheckId,
        UUID familyId,
        String programme,
        String regionCode,
        LocalDate asOf,
        String decision,
        List<String> reasons,
        String policyVersion,
        JsonNode facts,
        UUID causeId,
        String causeType,
        OffsetDateTime causedAt,
        OffsetDateTime decidedAt) {}
