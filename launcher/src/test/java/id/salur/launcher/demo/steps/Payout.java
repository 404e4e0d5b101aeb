package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.bank.BankSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One stage of a {@link Walk}, from the computed run to the closed one. */
public final class Payout {
    private final Road road;
    private final Stage stage;
    private final StageRuns runs;
    private final PayStage pay;
    private final Decisions decisions;
    private StageRun run;
    private BankDay.Results results = BankDay.Results.NONE;
    private long decidedBefore;

    Payout(Road road, Stage stage) {
        this.road = road;
        this.stage = stage;
        this.runs = new StageRuns(road, stage);
        this.pay = new PayStage(road, stage);
        this.decisions = new Decisions(road, stage.regency(), stage.programme());
    }

    /** A bank's file that was answered but not yet sent back. */
    public record ResultFile(String batch, long payments, Path file) {}

    public void compute() {
        run = runs.compute(runs.create());
    }

    public void submit() {
        run = runs.submit(run);
    }

    public void approve() {
        run = runs.approve(run);
    }

    public void release() {
        run = runs.release(run, "");
    }

    /** From the computation to the banks. */
    public void prepare() {
        compute();
        submit();
        approve();
        release();
    }

    public String runId() {
        return run.id();
    }

    public long families() {
        return run.families();
    }

    public long amount() {
        return run.amount();
    }

    /** The banks pay everybody and send their results. */
    public void banksPay() {
        decidedBefore = decisions.made();
        results = pay.bank(run, Map.of());
    }

    public int banks() {
        return results.banks();
    }

    public long paid() {
        return results.paid();
    }

    public long settled() {
        return results.settled();
    }

    /** Waits until registry has decided about every payment, and disbursement knows it. */
    public void awaitDecisions() {
        pay.awaitDecisions(decidedBefore, results.paid());
    }

    public void close() {
        run = runs.close(runs.read(run), stage.valueDate().plusDays(1).toString());
    }

    /** The banks pay everybody; their result files are kept for somebody else to send, one a batch. */
    public List<ResultFile> resultFiles() throws IOException {
        List<ResultFile> files = new ArrayList<>();
        for (JsonNode batch :
                road.disbursement().as(stage.regency().bank()).all("/v1/stage-runs/" + run.id() + "/batches")) {
            String id = batch.path("id").asText();
            Path file = road.folder().resolve("result-" + id + ".csv");
            try (InputStream instructions =
                    road.disbursement().as(stage.regency().bank()).download("/v1/batches/" + id + "/file")) {
                int lines = BankSimulator.pay(instructions, file, stage.valueDate(), Map.of());
                files.add(new ResultFile(id, lines, file));
            }
        }
        return files;
    }

    boolean pays(Household household) {
        return !household.payment(run).isMissingNode();
    }

    /** Whether the run holds a payment for this family. */
    public boolean pays(Resident resident) {
        return pays(resident.household());
    }
}
