package id.salur.launcher.demo.steps;

import id.salur.launcher.demo.client.Person;
import java.util.Map;

/** What people do with a stage run: the officer prepares, the approver decides. */
public final class StageRuns {
    private final Road road;
    private final Stage stage;

    public StageRuns(Road road, Stage stage) {
        this.road = road;
        this.stage = stage;
    }

    public StageRun create() {
        return StageRun.of(road.disbursement()
                .as(stage.regency().officer())
                .post(
                        "/v1/stage-runs",
                        Map.of(
                                "programme", stage.programme(),
                                "fiscalYear", stage.year(),
                                "stage", stage.name(),
                                "regionCode", stage.regency().code())));
    }

    StageRun read(StageRun run) {
        return StageRun.of(road.disbursement().as(stage.regency().officer()).get("/v1/stage-runs/" + run.id()));
    }

    public StageRun compute(StageRun run) {
        return act(stage.regency().officer(), run, "compute", Map.of());
    }

    public StageRun submit(StageRun run) {
        return act(stage.regency().officer(), run, "submit", Map.of());
    }

    public StageRun approve(StageRun run) {
        return approve(run, stage.regency().approver());
    }

    public StageRun approve(StageRun run, Person approver) {
        return act(approver, run, "approve", Map.of());
    }

    /** Gives the run to the banks. */
    public StageRun release(StageRun run, String suffix) {
        return act(
                stage.regency().officer(),
                run,
                "release",
                Map.of(
                        "sp2dNumber",
                        stage.sp2dNumber(suffix),
                        "releasedOn",
                        stage.released().toString()));
    }

    /** A run with the failed payments of this one, ready to submit. */
    StageRun followUp(StageRun run) {
        return StageRun.of(road.disbursement()
                .as(stage.regency().officer())
                .post("/v1/stage-runs/" + run.id() + "/follow-up", Map.of(), run.etag()));
    }

    StageRun close(StageRun run, String on) {
        return act(stage.regency().officer(), run, "close", Map.of("on", on));
    }

    private StageRun act(Person person, StageRun run, String action, Map<String, ?> body) {
        return StageRun.of(
                road.disbursement().as(person).post("/v1/stage-runs/" + run.id() + "/" + action, body, run.etag()));
    }
}
