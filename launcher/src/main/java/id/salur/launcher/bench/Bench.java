package id.salur.launcher.bench;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.Demo;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Superuser;
import id.salur.launcher.stack.Urls;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The benchmarks. Each needs a running stack that holds nothing yet and leaves its report in {@code .salur/bench.txt}. */
public final class Bench {
    private static final Duration OUTAGE = Duration.ofMinutes(2);

    private Bench() {}

    /**
     * A stage for so many families.
     *
     * @param kill parts of the stack that are killed on the way, evenly spread
     * @return 0 only if every check holds
     */
    public static int run(Urls urls, TokenIssuer tokens, Console console, Families families, List<String> kill)
            throws SQLException, java.io.IOException {
        Home home = Home.of(System.getenv());
        Path folder = home.folder();
        Road road = Demo.road(urls, tokens, console, Demo.emptied(folder.resolve("files")), OUTAGE);
        Superuser superuser = new Superuser(home, System.getenv());
        try (Memory memory = Memory.watch(home)) {
            new NationalStage(road, superuser, families, new Killer(home, console, kill)).run(memory);
        }
        console.line("");
        console.line(road.report().text(road.checks()));
        road.report().write(folder.resolve("bench.txt"), road.checks());
        return road.checks().allHold() ? 0 : 1;
    }
}
