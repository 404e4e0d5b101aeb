package id.salur.registry.recipient;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A change of the recipient as one person proposes it and another decides. */
@Entity
@Table(name = "recipient_change")
@DynamicUpdate
class ChangeEntity extends Aggregate {
    @NotNull
    UUID familyId;

    @NotNull
    String regionCode;

    @NotNull
    UUID replaces;

    @NotNull
    UUID personId;

    @NotNull
    @Enumerated(EnumType.STRING)
    Rank rank;

    @NotNull
    LocalDate effectiveOn;

    String reason;

    @NotNull
    @Enumerated(EnumType.STRING)
    ChangeState state;

    @NotNull
    String proposedBy;

    String decidedBy;
    OffsetDateTime decidedAt;

    ChangeEntity() {}

    ChangeEntity(UUID familyId, String regionCode, UUID replaces, Rank rank, NewRecipientChange asked, String by) {
        this.familyId = familyId;
        this.regionCode = regionCode;
        this.replaces = replaces;
        this.rank = rank;
        personId = asked.personId();
        effectiveOn = asked.effectiveOn();
        reason = asked.reason();
        state = ChangeState.PROPOSED;
        proposedBy = by;
    }

    void decide(ChangeAction action, String by, OffsetDateTime now) {
        state = ChangeLifecycle.TABLE.next(state, action, Map.of(ChangeAction.PROPOSE, proposedBy), by);
        decidedBy = by;
        decidedAt = now;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ChangeEntity> {}
}
