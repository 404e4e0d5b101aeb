package id.salur.graduation.candidate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What is read of eligibility.rechecked. */
record Rechecked(
        UUID recheckId,
        UUID familyId,
        String programme,
        String regionCode,
        Decision decision,
        LocalDate asOf,
        Instant decidedAt) {
    enum Decision {
        CONTINUE,
        SUSPEND,
        RESUME,
        END,
        GRADUATION_CANDIDATE
    }

    Rechecked {
        Objects.requireNonNull(recheckId, "recheckId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(decidedAt, "decidedAt");
    }
}
