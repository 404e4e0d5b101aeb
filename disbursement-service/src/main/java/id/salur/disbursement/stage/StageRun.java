package id.salur.disbursement.stage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.salur.disbursement.authority.Approvable;
import id.salur.disbursement.authority.Approval;
import id.salur.disbursement.budget.BudgetKey;
import id.salur.platform.lifecycle.Lifecycle;
import id.salur.platform.money.Rupiah;
import id.salur.platform.problem.ProblemType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One programme's payment for one stage and regency.
 *
 * @param fund whose money pays: APBN, or APBD of a province or regency
 * @param stage a code of the calendar: I to IV, a month such as 2019-09, two such as 2023-01.02, ONCE
 * @param firstMonth the first month that it pays, 1 to 12
 * @param months how many months it pays, a count
 * @param kind REGULAR; SUPPLEMENTARY for families that became eligible after it; FOLLOW_UP for what failed in the run
 *     {@code follows}
 * @param supplementNo 1, 2, ... of the stage and regency, null for other kinds
 * @param referenceDate day whose facts decide
 * @param families entitled families, a count; of aid by application the members of those entitled; from release on those in the payment order
 * @param payees who is paid, a count: those families, or the groups, businesses, houses, sites of applications
 * @param amount their sum, whole rupiah
 * @param version grows with every change; it is the ETag
 * @param sp2dNumber the treasury's payment order, from release on
 * @param makers of a submitted run: who computed it last, excluded a family since or submitted it, or opened the follow-up
 * @param obstructed what would be refused now though the state allows it: action and problem, such as {@code CLOSE FOLLOW_UP_OPEN}
 */
public record StageRun(
        UUID id,
        @Schema(examples = "PKH") String programme,
        int fiscalYear,
        @Schema(examples = "APBN") String fund,
        @Schema(examples = "I") String stage,
        int firstMonth,
        int months,
        Kind kind,
        @Schema(nullable = true) Integer supplementNo,
        @Schema(nullable = true) UUID follows,
        @Schema(examples = "53.15") String regionCode,
        RunState state,
        LocalDate referenceDate,
        int families,
        int payees,
        Rupiah amount,
        long version,
        String createdBy,
        Instant createdAt,
        @Schema(nullable = true) String submittedBy,
        @Schema(nullable = true) String approvedBy,
        @Schema(nullable = true) String sp2dNumber,
        @Schema(nullable = true) LocalDate releasedOn,
        @Schema(nullable = true) LocalDate closedOn,
        @JsonIgnore List<String> makers,
        @JsonIgnore List<String> obstructed)
        implements Approvable<RunState, RunAction> {

    /** The budget that pays the run. */
    public BudgetKey budget() {
        return new BudgetKey(programme, fiscalYear, fund);
    }

    @Override
    public Lifecycle<RunState, RunAction> lifecycle() {
        return RunLifecycle.TABLE;
    }

    /** Several may have had a hand in it: {@link #approval} knows all of them. */
    @Override
    public Map<RunAction, String> doers() {
        return submittedBy == null ? Map.of() : Map.of(RunAction.SUBMIT, submittedBy);
    }

    @Override
    public Set<RunAction> decisions() {
        return Set.of(RunAction.APPROVE);
    }

    @Override
    public Map<RunAction, ProblemType> obstacles() {
        Map<RunAction, ProblemType> obstacles = new EnumMap<>(RunAction.class);
        obstacles.putAll(Approvable.super.obstacles());
        for (String obstacle : obstructed) {
            int gap = obstacle.indexOf(' ');
            obstacles.put(
                    RunAction.valueOf(obstacle.substring(0, gap)), ProblemType.valueOf(obstacle.substring(gap + 1)));
        }
        return obstacles;
    }

    @Override
    public Approval approval() {
        return new Approval(regionCode, amount, makers::contains);
    }

    /** Why the run exists. */
    @Schema(name = "StageRunKind")
    public enum Kind {
        REGULAR,
        SUPPLEMENTARY,
        FOLLOW_UP
    }
}
