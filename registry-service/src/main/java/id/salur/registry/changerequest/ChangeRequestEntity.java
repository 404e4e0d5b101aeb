package id.salur.registry.changerequest;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A change as one person wants it and another decides. */
@Entity
@Table(name = "change_request")
@DynamicUpdate
class ChangeRequestEntity extends Aggregate {
    @NotNull
    UUID familyId;

    @NotNull
    String regionCode;

    @NotNull
    @Enumerated(EnumType.STRING)
    ChangeKind kind;

    @NotNull
    byte[] details;

    @NotNull
    byte[] was;

    @NotNull
    @Size(min = 10, max = 500)
    String reason;

    long familyVersion;

    UUID undoes;

    @NotNull
    @Enumerated(EnumType.STRING)
    ChangeRequestState state;

    @NotNull
    String proposedBy;

    String decidedBy;
    OffsetDateTime decidedAt;

    @Size(min = 10, max = 500)
    String decisionReason;

    ChangeRequestEntity() {}

    ChangeRequestEntity(UUID familyId, String regionCode, long familyVersion, NewChangeRequest asked, String by) {
        this.familyId = familyId;
        this.regionCode = regionCode;
        this.familyVersion = familyVersion;
        kind = asked.kind();
        reason = asked.reason();
        state = ChangeRequestState.PROPOSED;
        proposedBy = by;
    }

    void decide(ChangeRequestAction action, String why, String by, OffsetDateTime now) {
        state = ChangeRequestLifecycle.TABLE.next(state, action, Map.of(ChangeRequestAction.PROPOSE, proposedBy), by);
        decidedBy = by;
        decidedAt = now;
        decisionReason = why;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ChangeRequestEntity> {}
}
