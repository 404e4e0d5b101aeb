package id.salur.registry.quota;

import id.salur.platform.security.AreaRange;
import java.time.Instant;
import java.util.Objects;

/** What the registry reads of {@code quota.set.v1}. */
record QuotaSet(
        String programme,
        Integer fiscalYear,
        String regionCode,
        Long version,
        Integer families,
        String legalBasis,
        Instant setAt) {
    QuotaSet {
        Objects.requireNonNull(fiscalYear, "fiscalYear");
        Objects.requireNonNull(setAt, "setAt");
        if (programme == null || programme.isBlank()) {
            throw new IllegalArgumentException("programme");
        }
        if (regionCode == null || !AreaRange.wellFormed(regionCode)) {
            throw new IllegalArgumentException("regionCode");
        }
        if (version == null || version < 1) {
            throw new IllegalArgumentException("version");
        }
        if (families == null || families < 0) {
            throw new IllegalArgumentException("families");
        }
        if (legalBasis == null || legalBasis.isBlank()) {
            throw new IllegalArgumentException("a quota without a legal basis");
        }
    }
}
