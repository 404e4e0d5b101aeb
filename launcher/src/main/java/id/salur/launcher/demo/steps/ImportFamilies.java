package id.salur.launcher.demo.steps;

import id.salur.launcher.Console;
import id.salur.launcher.demo.client.Answer;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.generator.Generated;
import id.salur.launcher.generator.Generator;
import id.salur.launcher.generator.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/** Families come in by file; their proposals are verified by one person and approved by another. */
final class ImportFamilies {
    private final Road road;
    private final Regency regency;

    ImportFamilies(Road road, Regency regency) {
        this.road = road;
        this.regency = regency;
    }

    Generated generate(Order order, String name) {
        return step("generate families", () -> {
            try {
                return Generator.write(order, file(name));
            } catch (IOException e) {
                throw new UncheckedIOException("the import file could not be written: is the disk full?", e);
            }
        });
    }

    /** Sends the file and checks that nothing was left behind. */
    void upload(Generated generated, String name) {
        Answer answer = step(
                "import families",
                () -> road.registry().as(regency.officer()).upload("/v1/family-imports", file(name)));
        road.checks().equal("families imported", generated.families(), answer.number("families"));
        road.checks().equal("members imported", generated.members(), answer.number("members"));
        road.checks().equal("families rejected", 0, answer.number("rejected"));
    }

    /** Verifies and approves all proposals of a programme; memberships start on this day. */
    void admit(String programme, String on, long expected) {
        batch("VERIFY", programme, on, expected);
        batch("APPROVE", programme, on, expected);
    }

    private void batch(String action, String programme, String on, long expected) {
        boolean verify = action.equals("VERIFY");
        Answer answer = step((verify ? "verify " : "approve ") + programme + " proposals", () -> road.registry()
                .as(verify ? regency.officer() : regency.approver())
                .post(
                        "/v1/proposal-batches",
                        Map.of("action", action, "programme", programme, "regionCode", regency.code(), "on", on)));
        road.checks()
                .that(
                        Figures.whole(answer.number("done")) + " " + programme + " proposals "
                                + (verify ? "verified" : "approved by another person"),
                        answer.number("done") == expected && answer.number("refused") == 0,
                        "expected " + Figures.whole(expected) + ", answered " + answer.body());
    }

    private Path file(String name) {
        return road.folder().resolve(name);
    }

    private <T> T step(String name, Supplier<T> work) {
        Console.Progress progress = road.console().step(name, 0);
        T result = road.watch().time(regency.name() + ": " + name, work);
        progress.done("");
        return result;
    }
}
