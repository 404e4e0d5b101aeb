package id.salur.registry.membership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What the registry reads of {@code graduation.confirmed.v1}. */
record GraduationConfirmed(UUID caseId, UUID familyId, String programme, LocalDate effectiveOn) {
    GraduationConfirmed {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(effectiveOn, "effectiveOn");
    }
}
