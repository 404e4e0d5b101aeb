package id.salur.disbursement.stage;

import id.salur.platform.answer.Answers;
import org.jboss.resteasy.reactive.RestResponse;

/** A run as an answer: with its ETag, and its place when it is new. */
public final class RunAnswers {
    private RunAnswers() {}

    public static RestResponse<StageRun> ok(StageRun run) {
        return Answers.tagged(run, run.version());
    }

    public static RestResponse<StageRun> created(StageRun run) {
        return Answers.created("/v1/stage-runs", run.id(), run, run.version());
    }
}
