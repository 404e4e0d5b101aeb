package id.salur.registry.eligibility.recheck;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What the registry reads of {@code payment.failed.v1}. */
record PaymentFailed(UUID paymentId, UUID familyId, String programme, LocalDate failedOn, String reason) {
    PaymentFailed {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(failedOn, "failedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
