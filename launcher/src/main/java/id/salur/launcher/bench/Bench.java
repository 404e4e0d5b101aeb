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

/** The benchmarks. Each needs a running stack that holds nothing yet and leaves its report in {@code .salur/bench.txt}. */
public final class Bench {
    private Bench() {}

    /**
     * A stage for so many families.
     *
     * @return 0 only if every check holds
     */
    public static int run(Urls urls, TokenIssuer tokens, Console console, long families, long perDistrict)
            throws SQLException, java.io.IOException {
        Home home = Home.of(System.getenv());
        Path folder = home.folder();
        Road road = Demo.road(urls, tokens, console, Demo.emptied(folder.resolve("files")));
        Superuser superuser = new Superuser(home, System.getenv());
        try (Memory memory = Memory.watch(home)) {
            new NationalStage(road, superuser, new Families(families, perDistrict)).run(memory);
        }
        console.line("");
        console.line(road.report().text(road.checks()));
        road.report().write(folder.resolve("bench.txt"), road.checks());
        return road.checks().allHold() ? 0 : 1;
    }
}
