package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Refusal;
import id.salur.launcher.demo.report.Figures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The second stage of Kerinci: without the families that left, and first without the money. */
final class KerinciSecondStage {
    private final Road road;
    private final Stage stage;
    private final List<Household> gone;
    private final StageRuns runs;
    private final PayStage pay;
    private final Decisions decisions;
    private final Budgets budgets;

    KerinciSecondStage(Road road, Stage stage, List<Household> gone) {
        this.road = road;
        this.stage = stage;
        this.gone = gone;
        this.runs = new StageRuns(road, stage);
        this.pay = new PayStage(road, stage);
        this.decisions = new Decisions(road, stage.regency(), stage.programme());
        this.budgets = new Budgets(road);
    }

    void run(long families, long amount) {
        road.checks().part(stage.title() + ", Kerinci: who is absent, and a budget that is too small");
        new Memberships(road, stage.regency()).awaitProjection(stage.programme());
        StageRun computed = runs.compute(runs.create());
        road.checks().equal(stage.title() + ": families, two fewer", families, computed.families());
        road.checks().equal(stage.title() + ": rupiah, without theirs", amount, computed.amount());
        StageRun affordable = overspend(computed);
        StageRun released = runs.release(runs.approve(runs.submit(affordable)), "");
        checkAbsent(released);
        long before = decisions.made();
        BankDay.Results results = pay.bank(released, Map.of());
        road.checks()
                .that(
                        stage.title() + ": " + Figures.whole(results.paid()) + " families paid "
                                + Figures.rupiah(results.settled()),
                        results.paid() == families && results.settled() == amount,
                        "the banks' results were " + results);
        pay.awaitDecisions(before, results.paid());
        runs.close(runs.read(released), stage.valueDate().plusDays(1).toString());
    }

    /** Tries to commit more than the regency has left, then has the allocation raised. */
    private StageRun overspend(StageRun computed) {
        JsonNode before = budgets.books(stage.programme(), stage.year());
        Optional<Refusal> refusal = Refused.by(() -> runs.submit(computed));
        road.checks()
                .that(
                        "a run of " + Figures.rupiah(computed.amount())
                                + " over what Kerinci has left is refused (409 over-allocation)",
                        refusal.isPresent() && refusal.get().is(409, "over-allocation"),
                        "the answer was " + refusal.map(Throwable::getMessage).orElse("yes"));
        JsonNode after = budgets.books(stage.programme(), stage.year());
        StageRun unchanged = runs.read(computed);
        road.checks()
                .that(
                        "and nothing changed: the same books, the run still COMPUTED",
                        before.equals(after) && unchanged.state().equals("COMPUTED"),
                        "the run is " + unchanged.state() + ", the books " + after);
        budgets.allocate(
                stage.programme(),
                stage.year(),
                stage.regency().code().substring(0, 2),
                stage.regency().code(),
                computed.amount());
        return unchanged;
    }

    private void checkAbsent(StageRun run) {
        List<String> present = gone.stream()
                .filter(household -> !household.payment(run).isMissingNode())
                .map(Household::id)
                .toList();
        road.checks()
                .that(
                        "the two families that left have no payment in " + stage.title()
                                + ": the events took them out, nobody else",
                        present.isEmpty(),
                        "still there: " + present);
    }
}
