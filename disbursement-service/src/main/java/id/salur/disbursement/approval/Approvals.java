package id.salur.disbursement.approval;

import id.salur.disbursement.authority.Authority;
import id.salur.disbursement.budget.Quotas;
import id.salur.disbursement.entitlement.FollowUpClaims;
import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.RunState;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRuns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Submit, approve, reject, cancel. */
@ApplicationScoped
class Approvals {
    private final StageRuns runs;
    private final Encumbrance encumbrance;
    private final FollowUpClaims claims;
    private final Quotas quotas;
    private final Authority authority;

    Approvals(StageRuns runs, Encumbrance encumbrance, FollowUpClaims claims, Quotas quotas, Authority authority) {
        this.runs = runs;
        this.encumbrance = encumbrance;
        this.claims = claims;
        this.quotas = quotas;
        this.authority = authority;
    }

    StageRun submit(UUID id, String ifMatch) {
        StageRun run = runs.lock(id, ifMatch, RunAction.SUBMIT);
        runs.lockOrigin(run);
        encumbrance.commit(run);
        if (run.kind() != StageRun.Kind.FOLLOW_UP) {
            quotas.requireRoom(
                    run.budget(),
                    run.regionCode(),
                    new Quotas.Wanted(run.id(), run.firstMonth(), run.months(), run.families()));
        }
        return runs.advance(run, RunAction.SUBMIT, "");
    }

    StageRun approve(UUID id, String ifMatch) {
        runs.lock(id, ifMatch, RunAction.APPROVE);
        StageRun run = runs.get(id);
        run.require(RunAction.APPROVE);
        UUID delegation = authority.requireApproval(run.approval());
        return runs.advance(run, RunAction.APPROVE, "", delegation);
    }

    StageRun reject(UUID id, String ifMatch, String reason) {
        StageRun run = runs.lock(id, ifMatch, RunAction.REJECT);
        runs.lockOrigin(run);
        encumbrance.giveBack(run);
        return runs.advance(run, RunAction.REJECT, reason);
    }

    StageRun cancel(UUID id, String ifMatch) {
        StageRun run = runs.lock(id, ifMatch, RunAction.CANCEL);
        runs.lockOrigin(run);
        if (run.state() == RunState.SUBMITTED || run.state() == RunState.APPROVED) {
            encumbrance.giveBack(run);
        }
        claims.release(run);
        return runs.advance(run, RunAction.CANCEL, "");
    }
}
