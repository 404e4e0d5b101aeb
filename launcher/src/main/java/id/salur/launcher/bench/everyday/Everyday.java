package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.Demo;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Superuser;
import id.salur.launcher.stack.Urls;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;

/**
 * Single calls of the packaged services. It needs a running stack that holds nothing yet and leaves what it measured in
 * {@code .salur/everyday.json}.
 */
public final class Everyday {
    private static final double WARM_UP_SECONDS = 3;

    private final Workbench bench;
    private final Urls urls;
    private final Road road;
    private final Options options;

    private Everyday(Workbench bench, Urls urls, Road road, Options options) {
        this.bench = bench;
        this.urls = urls;
        this.road = road;
        this.options = options;
    }

    /** What can be measured alone. */
    public enum Part {
        CREATE,
        FIND,
        READ,
        PAGE
    }

    /** @param seconds of each measurement, after its warm-up */
    public record Options(Set<Part> only, double seconds) {}

    /** @return 0 only if every call was answered as it should be; whether a goal is met does not count */
    public static int run(Urls urls, TokenIssuer tokens, Console console, Options options)
            throws SQLException, IOException {
        Home home = Home.of(System.getenv());
        Path folder = home.folder();
        Road road = Demo.road(urls, tokens, console, Demo.emptied(folder.resolve("files")));
        Outcome outcome = new Outcome();
        Superuser superuser = new Superuser(home, System.getenv());
        Load load = new Load(console, WARM_UP_SECONDS, options.seconds());
        Surroundings.tell(outcome, superuser, WARM_UP_SECONDS, options.seconds());
        new Everyday(new Workbench(tokens, load, console, superuser, outcome), urls, road, options).measure();
        console.line("");
        console.line(outcome.text());
        Path file = folder.resolve("everyday.json");
        outcome.write(file);
        console.line("The same as JSON: " + file);
        return outcome.errors() == 0 ? 0 : 1;
    }

    private void measure() throws SQLException, IOException {
        Villagers villagers = new Villagers(Places.spread(bench.superuser(), Villagers.REGENCIES));
        Level level = new Level(bench.superuser(), bench.console());
        villagers.settle(road);
        level.await();
        RegistryCalls registry = new RegistryCalls(bench, urls.registry(), villagers);
        for (Part part : options.only()) {
            switch (part) {
                case CREATE ->
                    registry.create(() -> bench.outcome()
                            .add(new Figure("the other services know all families after", level.await(), "s", 2)));
                case FIND -> registry.find();
                case READ -> registry.read();
                case PAGE -> registry.page();
                default -> throw new IllegalArgumentException(part.name());
            }
        }
    }
}
