package id.salur.graduation.candidate;

import id.salur.graduation.criteria.CaseKind;
import id.salur.platform.lifecycle.Governed;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.problem.ProblemType;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A graduation case.
 *
 * @param regionCode village of the family
 * @param openedOn day of the business or of the facts that opened it
 * @param signedOn day the family signed its declaration, or null
 * @param declaredBy who recorded the declaration (token subject), or null
 * @param decidedBy who confirmed or rejected (token subject), or null
 * @param effectiveOn first day without the membership, or null
 * @param version version for {@code If-Match}
 */
public record GraduationCase(
        UUID id,
        UUID familyId,
        @Schema(examples = "PKH") String programme,
        CaseKind kind,
        @Schema(examples = "15.01.19.2007") String regionCode,
        CaseState state,
        @Schema(examples = "2020-03-02") LocalDate openedOn,
        @Schema(nullable = true, examples = "2020-03-10") LocalDate signedOn,
        @Schema(nullable = true) String declaredBy,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true, examples = "2020-04-01") LocalDate effectiveOn,
        @Schema(nullable = true) String rejectReason,
        @Schema(examples = "3") long version)
        implements Governed<CaseState, CaseAction> {

    @Override
    public Lifecycle<CaseState, CaseAction> lifecycle() {
        return CaseLifecycle.TABLE;
    }

    @Override
    public Map<CaseAction, String> doers() {
        return declaredBy == null ? Map.of() : Map.of(CaseAction.DECLARE, declaredBy);
    }

    @Override
    public Map<CaseAction, ProblemType> obstacles() {
        Map<CaseAction, ProblemType> obstacles = new EnumMap<>(CaseAction.class);
        if (state == CaseState.OPEN) {
            obstacles.put(CaseAction.CONFIRM, ProblemType.CRITERIA_NOT_MET);
        }
        if (kind != CaseKind.MANDIRI) {
            obstacles.put(CaseAction.DECLARE, ProblemType.DECLARATION_NOT_NEEDED);
        } else if (signedOn != null) {
            obstacles.put(CaseAction.DECLARE, ProblemType.ALREADY_DECLARED);
        }
        return obstacles;
    }
}
