package id.salur.disbursement.correction;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.correction.Correction.State;
import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A correction as it is proposed and decided. What becomes of its payments is a set. */
@Entity
@Table(name = "correction")
@DynamicUpdate
class CorrectionEntity extends Aggregate {
    /** The index that lets one of a kind and payment wait. */
    static final String OPEN = "correction_open";

    @NotNull
    UUID runId;

    @NotNull
    String regionCode;

    @NotNull
    @Enumerated(EnumType.STRING)
    Correction.Kind kind;

    UUID paymentId;

    @NotNull
    LocalDate takesEffectOn;

    @NotNull
    String reason;

    @NotNull
    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    @Min(1)
    int payments;

    @Min(1)
    long amount;

    @NotNull
    String proposedBy;

    String decidedBy;
    Instant decidedAt;

    CorrectionEntity() {}

    CorrectionEntity(NewCorrection asked, String by) {
        kind = asked.kind();
        paymentId = asked.paymentId();
        takesEffectOn = asked.on();
        reason = asked.reason();
        proposedBy = by;
    }

    void decide(Decision decision, String by, Instant at) {
        state = CorrectionLifecycle.TABLE.next(state, decision, Map.of(Decision.PROPOSE, proposedBy), by);
        decidedBy = by;
        decidedAt = at;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<CorrectionEntity> {}
}
