package id.salur.disbursement.approval;

import id.salur.disbursement.stage.RunAction;
import id.salur.disbursement.stage.RunState;
import id.salur.disbursement.stage.StageRun;
import id.salur.disbursement.stage.StageRunSteps;
import id.salur.disbursement.stage.StageRuns;
import id.salur.platform.problem.Problem;
import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Submit, approve, reject, cancel. */
@ApplicationScoped
class Approvals {
    private final StageRuns runs;
    private final StageRunSteps steps;
    private final Commitment commitment;
    private final Caller caller;

    Approvals(StageRuns runs, StageRunSteps steps, Commitment commitment, Caller caller) {
        this.runs = runs;
        this.steps = steps;
        this.commitment = commitment;
        this.caller = caller;
    }

    StageRun submit(UUID id, String ifMatch) {
        StageRun run = runs.lock(id, ifMatch, RunAction.SUBMIT);
        runs.lockOrigin(run);
        commitment.commit(run);
        return runs.advance(run, RunAction.SUBMIT, "");
    }

    StageRun approve(UUID id, String ifMatch) {
        StageRun run = runs.lock(id, ifMatch, RunAction.APPROVE);
        if (steps.madeBy(run, caller.id())) {
            throw Problem.conflict("same-person");
        }
        return runs.advance(run, RunAction.APPROVE, "");
    }

    StageRun reject(UUID id, String ifMatch, String reason) {
        StageRun run = runs.lock(id, ifMatch, RunAction.REJECT);
        runs.lockOrigin(run);
        commitment.giveBack(run);
        return runs.advance(run, RunAction.REJECT, reason);
    }

    StageRun cancel(UUID id, String ifMatch) {
        StageRun run = runs.lock(id, ifMatch, RunAction.CANCEL);
        runs.lockOrigin(run);
        if (run.state() == RunState.SUBMITTED || run.state() == RunState.APPROVED) {
            commitment.giveBack(run);
        }
        commitment.unclaim(run);
        return runs.advance(run, RunAction.CANCEL, "");
    }
}
