package id.salur.launcher.demo.steps;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.bank.BankSimulator;
import id.salur.launcher.bank.Outcome;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.client.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The banks take their files, pay, and send their results; the service reconciles them line by line. */
public final class BankDay {
    private final Road road;
    private final Regency regency;

    public BankDay(Road road, Regency regency) {
        this.road = road;
        this.regency = regency;
    }

    /**
     * What reconciliation said, over all banks.
     *
     * @param settled whole rupiah
     */
    public record Results(int banks, long lines, long paid, long failed, long underPaid, long odd, long settled) {
        static final Results NONE = new Results(0, 0, 0, 0, 0, 0, 0);

        Results and(Answer answer) {
            return new Results(
                    banks + 1,
                    lines + answer.number("lines"),
                    paid + answer.number("paid"),
                    failed + answer.number("failed"),
                    underPaid + answer.number("underPaid"),
                    odd
                            + answer.number("overPaid")
                            + answer.number("duplicate")
                            + answer.number("unknown")
                            + answer.number("contradicted"),
                    settled + answer.number("settledAmount"));
        }
    }

    /** All batches of a run, paid but for what the script says. */
    public Results pay(StageRun run, LocalDate valueDate, Map<String, Outcome> script) {
        Caller bank = road.disbursement().as(regency.bank());
        Results results = Results.NONE;
        for (JsonNode batch : bank.all("/v1/stage-runs/" + run.id() + "/batches")) {
            String id = batch.path("id").asText();
            Path file = road.folder().resolve("result-" + id + ".csv");
            try (InputStream instructions = bank.download("/v1/batches/" + id + "/file")) {
                BankSimulator.pay(instructions, file, valueDate, script);
            } catch (IOException e) {
                throw new UncheckedIOException("the bank's result file could not be written: is the disk full?", e);
            }
            results = results.and(bank.upload("/v1/batches/" + id + "/results", file));
        }
        return results;
    }

    /** One more line for a payment that was short. */
    Results payRest(String batch, String payment, long rest, LocalDate valueDate) {
        Path file = road.folder().resolve("rest-" + payment + ".csv");
        try {
            BankSimulator.payRest(batch, payment, rest, file, valueDate);
        } catch (IOException e) {
            throw new UncheckedIOException("the bank's result file could not be written: is the disk full?", e);
        }
        return Results.NONE.and(
                road.disbursement().as(regency.bank()).upload("/v1/batches/" + batch + "/results", file));
    }
}
