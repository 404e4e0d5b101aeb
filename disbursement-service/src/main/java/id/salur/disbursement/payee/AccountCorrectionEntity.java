package id.salur.disbursement.payee;

import id.salur.disbursement.authority.Decision;
import id.salur.disbursement.payee.AccountCorrection.State;
import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A correction of an account as it is proposed and decided. */
@Entity
@Table(name = "account_correction")
@DynamicUpdate
class AccountCorrectionEntity extends Aggregate {
    /** The index that lets one of a family and bank wait. */
    static final String OPEN = "account_correction_open";

    @NotNull
    UUID familyId;

    @NotNull
    String regionCode;

    @NotNull
    String bank;

    /** Encrypted. */
    byte[] number;

    /** Keyed, so that the same number of others is found. */
    byte[] numberHash;

    @NotNull
    String reason;

    @NotNull
    @Enumerated(EnumType.STRING)
    State state = State.PROPOSED;

    @NotNull
    String proposedBy;

    String decidedBy;
    Instant decidedAt;

    @NotNull
    @Size(max = 200)
    String note = "";

    AccountCorrectionEntity() {}

    AccountCorrectionEntity(NewAccountCorrection asked, String region, byte[] encrypted, byte[] hash, String by) {
        familyId = asked.familyId();
        regionCode = region;
        bank = asked.bank();
        number = encrypted;
        numberHash = hash;
        reason = asked.reason();
        proposedBy = by;
    }

    void approve(String by, Instant at) {
        decide(Decision.APPROVE, by, at);
    }

    void reject(String by, Instant at, String why) {
        decide(Decision.REJECT, by, at);
        note = why;
    }

    private void decide(Decision decision, String by, Instant at) {
        state = AccountCorrectionLifecycle.TABLE.next(state, decision, Map.of(Decision.PROPOSE, proposedBy), by);
        decidedBy = by;
        decidedAt = at;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<AccountCorrectionEntity> {}
}
