package id.salur.disbursement.authority;

import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;

/** A delegation as it is given and taken back. */
@Entity
@Table(name = "delegation")
@DynamicUpdate
class DelegationEntity extends Aggregate {
    @NotNull
    String regionCode;

    @NotNull
    String fromPerson;

    @NotNull
    @Enumerated(EnumType.STRING)
    Level fromLevel;

    @NotBlank
    @Size(max = 200)
    String toPerson;

    @Min(1)
    long maxAmount;

    @NotNull
    LocalDate validFrom;

    @NotNull
    LocalDate validUntil;

    @NotNull
    String reason;

    Instant revokedAt;
    String revokedBy;

    DelegationEntity() {}

    DelegationEntity(NewDelegation asked, String by, Level level) {
        regionCode = asked.regionCode();
        fromPerson = by;
        fromLevel = level;
        toPerson = asked.to();
        maxAmount = asked.maxAmount().amount();
        validFrom = asked.validFrom();
        validUntil = asked.validUntil();
        reason = asked.reason();
    }

    void revoke(String by, Instant at) {
        DelegationLifecycle.TABLE.next(
                revokedAt == null ? Delegation.State.GIVEN : Delegation.State.REVOKED, Delegation.Action.REVOKE);
        revokedBy = by;
        revokedAt = at;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<DelegationEntity> {}
}
