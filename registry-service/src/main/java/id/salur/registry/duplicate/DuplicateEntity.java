package id.salur.registry.duplicate;

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

/** A pair as people decide it. It is made by the database, which finds it. */
@Entity
@Table(name = "duplicate")
@DynamicUpdate
class DuplicateEntity extends Aggregate {
    @NotNull
    UUID earlier;

    @NotNull
    UUID later;

    @NotNull
    @Enumerated(EnumType.STRING)
    DuplicateState state;

    UUID survivor;

    @Size(min = 10, max = 500)
    String reason;

    String proposedBy;
    OffsetDateTime proposedAt;
    String decidedBy;
    OffsetDateTime decidedAt;

    /** Whether the offices know where it stands. */
    boolean asked;

    DuplicateEntity() {}

    /** One of the two stays, says this person. */
    void same(Survivor stays, String why, String by, OffsetDateTime now) {
        state = DuplicateLifecycle.TABLE.next(state, DuplicateAction.SAME);
        survivor = stays == Survivor.EARLIER ? earlier : later;
        reason = why;
        proposedBy = by;
        proposedAt = now;
        decidedBy = null;
        decidedAt = null;
        asked = false;
    }

    /** All other actions; {@code why} replaces the reason where one is given. */
    void decide(DuplicateAction action, String why, String by, OffsetDateTime now) {
        state = DuplicateLifecycle.TABLE.next(state, action, doers(proposedBy), by);
        survivor = state == DuplicateState.SAME ? survivor : null;
        reason = why == null ? reason : why;
        decidedBy = by;
        decidedAt = now;
        asked = false;
    }

    static Map<DuplicateAction, String> doers(String proposedBy) {
        return proposedBy == null ? Map.of() : Map.of(DuplicateAction.SAME, proposedBy);
    }

    /** Who is no more when the pair is {@code SAME}. */
    UUID merged() {
        return survivor.equals(earlier) ? later : earlier;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<DuplicateEntity> {}
}
