package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.bank.Outcome;
import id.salur.launcher.demo.client.Refusal;
import id.salur.launcher.demo.report.Figures;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The first stage of Kerinci: an account that does not open, a death, a short payment, a last pupil. */
final class KerinciFirstStage {
    /** What the bank pays too little, whole rupiah. */
    static final long MISSING = 100_000;

    private final Road road;
    private final Stage stage;
    private final Story story;
    private final StageRuns runs;
    private final PayStage pay;
    private final Decisions decisions;

    KerinciFirstStage(Road road, Stage stage, Story story) {
        this.road = road;
        this.stage = stage;
        this.story = story;
        this.runs = new StageRuns(road, stage);
        this.pay = new PayStage(road, stage);
        this.decisions = new Decisions(road, stage.regency(), stage.programme());
    }

    void run(long families, long amount) {
        road.checks().part(stage.title() + ", Kerinci: what can go wrong");
        StageRun released = release(families, amount);
        recordLifeEvents();
        long before = decisions.made();
        BankDay.Results results = pay.bank(released, script(released));
        checkResults(families, results);
        correctShortPayment(released);
        long firstEvents = families;
        pay.awaitDecisions(before, firstEvents);
        story.dead().checkHeld("recipient died on 10 January, the bank could not pay", "RECIPIENT_MISSING");
        payAgain(released, "/2", LocalDate.of(stage.year(), 2, 5), "the account that did not open", story.noAccount());
        new NewRecipient(road, stage.regency(), story.dead()).takesOver("2020-02-10");
        Patience.until(() -> decisions.takenInByDisbursement() == decisions.made());
        payAgain(released, "/3", LocalDate.of(stage.year(), 2, 20), "the new recipient", story.dead());
        runs.close(runs.read(released), "2020-03-27");
    }

    private StageRun release(long families, long amount) {
        StageRun computed = runs.compute(runs.create());
        road.checks().equal(stage.title() + ": families entitled", families, computed.families());
        road.checks().equal(stage.title() + ": rupiah, as the generator counted", amount, computed.amount());
        StageRun submitted = runs.submit(computed);
        Optional<Refusal> refusal = Refused.by(
                () -> runs.approve(submitted, stage.regency().officer().as("approver")));
        road.checks()
                .that(
                        "whoever submitted cannot approve (409 same-person)",
                        refusal.isPresent() && refusal.get().is(409, "same-person"),
                        "the answer was " + refusal.map(Throwable::getMessage).orElse("yes"));
        return runs.release(runs.approve(submitted), "");
    }

    /** After the list was made and before the banks pay: a death, and the only pupil of a family leaves school. */
    private void recordLifeEvents() {
        story.dead().change(story.dead().recipient(), Map.of("diedOn", "2020-01-10"));
        story.pupil().leaveSchool("2020-01-10");
    }

    private Map<String, Outcome> script(StageRun run) {
        return Map.of(
                paymentId(story.noAccount(), run), new Outcome.Failed("ACCOUNT_OPENING_FAILED"),
                paymentId(story.dead(), run), new Outcome.Failed("RECIPIENT_DEAD"),
                paymentId(story.shortPaid(), run), new Outcome.PaidShort(MISSING));
    }

    private void checkResults(long families, BankDay.Results results) {
        road.checks()
                .that(
                        "the banks' results: " + Figures.whole(results.paid()) + " paid, " + results.failed()
                                + " failed, " + results.underPaid() + " under-paid",
                        results.paid() == families - 3
                                && results.failed() == 2
                                && results.underPaid() == 1
                                && results.odd() == 0,
                        "all were " + results);
    }

    private void correctShortPayment(StageRun run) {
        JsonNode payment = story.shortPaid().payment(run);
        road.checks()
                .same(
                        Figures.rupiah(MISSING) + " too little is UNDERPAID, not PAID",
                        "UNDERPAID",
                        payment.path("state").asText());
        String batch = payment.path("batchId").asText();
        long open = discrepancies(batch);
        road.checks().that("the short line is an open discrepancy of its batch", open == 1, "there are " + open);
        new BankDay(road, stage.regency())
                .payRest(
                        batch,
                        payment.path("id").asText(),
                        MISSING,
                        stage.valueDate().plusDays(5));
        road.checks()
                .same(
                        "the bank's second line completes it: PAID",
                        "PAID",
                        story.shortPaid().payment(run).path("state").asText());
    }

    private long discrepancies(String batch) {
        return road.disbursement().as(stage.regency().officer()).all("/v1/batches/" + batch + "/discrepancies").stream()
                .filter(line -> line.toString().contains("UNDERPAID"))
                .count();
    }

    /** A follow-up holds who can be paid by now, and nobody else. */
    private void payAgain(StageRun first, String suffix, LocalDate on, String whom, Household household) {
        long before = decisions.made();
        StageRun followUp = runs.followUp(runs.read(first));
        StageRun released = runs.release(runs.approve(runs.submit(followUp)), suffix);
        BankDay.Results results = new BankDay(road, stage.regency()).pay(released, on, Map.of());
        road.checks()
                .that(
                        whom + ": a follow-up of " + released.families() + " family pays, "
                                + Figures.rupiah(released.amount()),
                        results.paid() == 1
                                && household
                                        .payment(released)
                                        .path("state")
                                        .asText()
                                        .equals("PAID"),
                        "the follow-up's results were " + results);
        pay.awaitDecisions(before, 1);
        runs.close(runs.read(released), "2020-03-27");
    }

    private static String paymentId(Household household, StageRun run) {
        return household.payment(run).path("id").asText();
    }
}
