package id.salur.graduation.candidate;

import id.salur.graduation.criteria.CaseKind;
import id.salur.platform.aggregate.Aggregate;
import id.salur.platform.aggregate.Aggregates;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/** A case as people decide on it, and the rules of that. Sets open, judge and close it. */
@Entity
@Table(name = "graduation_case")
@DynamicUpdate
class CaseEntity extends Aggregate {
    @NotNull
    @Enumerated(EnumType.STRING)
    CaseKind kind;

    @NotNull
    @Enumerated(EnumType.STRING)
    CaseState state;

    @NotNull
    LocalDate openedOn;

    LocalDate signedOn;
    String declaredBy;
    String decidedBy;
    LocalDate effectiveOn;

    @Size(max = 300)
    String rejectReason;

    OffsetDateTime closedAt;

    void declare(LocalDate day, String by) {
        if (kind != CaseKind.MANDIRI) {
            throw Problem.of(ProblemType.DECLARATION_NOT_NEEDED).with("kind", kind);
        }
        if (signedOn != null) {
            throw Problem.of(ProblemType.ALREADY_DECLARED).with("signedOn", signedOn);
        }
        state = CaseLifecycle.TABLE.next(state, CaseAction.DECLARE);
        signedOn = day;
        declaredBy = by;
    }

    void confirm(LocalDate day, LocalDate latest, String by, OffsetDateTime now) {
        Map<CaseAction, String> doers = declaredBy == null ? Map.of() : Map.of(CaseAction.DECLARE, declaredBy);
        CaseState next = CaseLifecycle.TABLE.next(state, CaseAction.CONFIRM, doers, by);
        if (day.isBefore(openedOn)) {
            throw Problem.of(ProblemType.DATE_BEFORE_OPENING).with("openedOn", openedOn);
        }
        if (day.isAfter(latest)) {
            throw Problem.of(ProblemType.DATE_OUT_OF_RANGE)
                    .with("from", openedOn.toString())
                    .with("until", latest.toString());
        }
        effectiveOn = day;
        close(next, by, now);
    }

    void reject(String reason, String by, OffsetDateTime now) {
        CaseState next = CaseLifecycle.TABLE.next(state, CaseAction.REJECT);
        rejectReason = reason;
        close(next, by, now);
    }

    private void close(CaseState next, String by, OffsetDateTime now) {
        state = next;
        decidedBy = by;
        closedAt = now;
    }

    @ApplicationScoped
    static class Repository implements Aggregates<CaseEntity> {}
}
