package id.salur.launcher.demo.steps;

import id.salur.launcher.Console;
import id.salur.launcher.bank.Outcome;
import id.salur.launcher.demo.report.Figures;
import java.util.Map;
import java.util.function.Supplier;

/** One stage from the first computation to the last decision. */
final class PayStage {
    private final Road road;
    private final Stage stage;
    private final StageRuns runs;
    private final Decisions decisions;

    PayStage(Road road, Stage stage) {
        this.road = road;
        this.stage = stage;
        this.runs = new StageRuns(road, stage);
        this.decisions = new Decisions(road, stage.regency(), stage.programme());
    }

    /** What came of it; times in milliseconds. */
    record Paid(Stage stage, long families, long amount, long settled, long prepared, long paidIn, long decided) {}

    /** The whole stage, everybody paid. */
    Paid pay() {
        long before = decisions.made();
        long began = System.nanoTime();
        StageRun run = step("compute to release", () -> {
            StageRun submitted = runs.submit(runs.compute(runs.create()));
            return runs.release(runs.approve(submitted), "");
        });
        long released = System.nanoTime();
        BankDay.Results results = step("banks pay, reconcile", () -> bank(run, Map.of()));
        long reconciled = System.nanoTime();
        checkAllPaid(run, results);
        road.watch()
                .time(
                        stage.regency().name() + ": settlement to decision",
                        () -> awaitDecisions(before, results.paid()));
        long decided = System.nanoTime();
        runs.close(runs.read(run), stage.valueDate().plusDays(1).toString());
        return new Paid(
                stage,
                run.families(),
                run.amount(),
                results.settled(),
                millis(began, released),
                millis(released, reconciled),
                millis(reconciled, decided));
    }

    BankDay.Results bank(StageRun run, Map<String, Outcome> script) {
        return new BankDay(road, stage.regency()).pay(run, stage.valueDate(), script);
    }

    /** Waits until registry has decided after so many payment events, and disbursement and graduation know it. */
    void awaitDecisions(long before, long events) {
        long expected = before + events;
        String title = stage.title();
        long made = Patience.await(road.console(), title + ": re-checks", before, expected, decisions::made);
        Patience.await(road.console(), title + ": decisions back", before, expected, decisions::takenInByDisbursement);
        road.checks().equal(title + ": re-checks after payments", events, made - before);
    }

    private void checkAllPaid(StageRun run, BankDay.Results results) {
        road.checks()
                .that(
                        stage.title() + ": " + Figures.whole(run.families()) + " families paid "
                                + Figures.rupiah(run.amount()) + " by " + results.banks() + " banks",
                        results.paid() == run.families() && results.settled() == run.amount() && results.odd() == 0,
                        "the banks' results were " + results);
    }

    private <T> T step(String name, Supplier<T> work) {
        Console.Progress progress = road.console().step(stage.title() + ": " + name, 0);
        T result = road.watch().time(stage.regency().name() + ": " + name, work);
        progress.done("");
        return result;
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
