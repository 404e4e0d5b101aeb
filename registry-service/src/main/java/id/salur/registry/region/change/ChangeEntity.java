package id.salur.registry.region.change;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import id.salur.registry.region.change.ChangeSet.Effect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/** A change of regions as one person proposes it and another applies it. */
@Entity(name = "RegionChange")
@Table(name = "region_change")
@DynamicUpdate
class ChangeEntity extends Aggregate {
    @NotNull
    String regionCode;

    @NotNull
    LocalDate day;

    long regionsEnded;
    long regionsBegun;
    long families;
    long memberships;
    long familiesStay;

    @NotNull
    @Enumerated(EnumType.STRING)
    RegionChangeState state;

    @NotNull
    String proposedBy;

    String decidedBy;
    OffsetDateTime decidedAt;

    ChangeEntity() {}

    ChangeEntity(String regionCode, LocalDate day, Effect effect, String by) {
        this.regionCode = regionCode;
        this.day = day;
        state = RegionChangeState.PROPOSED;
        proposedBy = by;
        does(effect);
    }

    /** What it does; at first what it would do. */
    void does(Effect effect) {
        regionsEnded = effect.regionsEnded();
        regionsBegun = effect.regionsBegun();
        families = effect.families();
        memberships = effect.memberships();
        familiesStay = effect.familiesStay();
    }

    void decide(RegionChangeAction action, String by, OffsetDateTime now) {
        state = ChangeLifecycle.TABLE.next(state, action, Map.of(RegionChangeAction.PROPOSE, proposedBy), by);
        decidedBy = by;
        decidedAt = now;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<ChangeEntity> {}
}
