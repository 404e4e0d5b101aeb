package id.salur.registry.eligibility.recheck;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What the registry reads of {@code payment.reversed.v1}: like a failure, the family did not get its money after all. */
record PaymentReversed(UUID paymentId, UUID familyId, String programme, LocalDate reversedOn, String reason) {
    PaymentReversed {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(reversedOn, "reversedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
