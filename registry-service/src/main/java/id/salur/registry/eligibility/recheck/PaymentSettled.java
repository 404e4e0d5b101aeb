package id.salur.registry.eligibility.recheck;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What the registry reads of {@code payment.settled.v1}. */
record PaymentSettled(UUID paymentId, UUID familyId, String programme, LocalDate settledOn) {
    PaymentSettled {
        Objects.requireNonNull(paymentId, "paymentId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(settledOn, "settledOn");
    }
}
