package id.salur.registry.proposal;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A proposal as people make it and decide on it. Who is approved is judged and written as a set. */
@Entity
@Table(name = "proposal")
@DynamicUpdate
class ProposalEntity extends Aggregate {
    @NotNull
    UUID familyId;

    @NotNull
    String programme;

    @NotNull
    String regionCode;

    @NotNull
    @Enumerated(EnumType.STRING)
    ProposalState state;

    @NotNull
    String proposedBy;

    String verifiedBy;
    OffsetDateTime verifiedAt;
    String decidedBy;
    OffsetDateTime decidedAt;

    @NotNull
    String[] reasons = {};

    UUID basisId;

    ProposalEntity() {}

    ProposalEntity(UUID familyId, String programme, String regionCode, UUID basisId, String by) {
        this.familyId = familyId;
        this.programme = programme;
        this.regionCode = regionCode;
        this.basisId = basisId;
        state = ProposalState.PROPOSED;
        proposedBy = by;
    }

    /** The state that an action of this person leads to. */
    ProposalState next(ProposalAction action, String by) {
        return ProposalLifecycle.of(basisId).next(state, action, ProposalLifecycle.doers(proposedBy, verifiedBy), by);
    }

    void verify(String by, OffsetDateTime now) {
        state = next(ProposalAction.VERIFY, by);
        verifiedBy = by;
        verifiedAt = now;
    }

    void reject(String reason, String by, OffsetDateTime now) {
        state = next(ProposalAction.REJECT, by);
        decidedBy = by;
        decidedAt = now;
        reasons = new String[] {reason};
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ProposalEntity> {}
}
