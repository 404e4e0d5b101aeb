package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.bench.Memory;
import id.salur.launcher.bench.everyday.Places.Place;
import id.salur.launcher.demo.Demo;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Superuser;
import id.salur.launcher.stack.Urls;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Single calls of the packaged services. It needs a running stack that holds nothing yet and leaves what it measured in
 * {@code .salur/everyday.json}.
 */
public final class Everyday {
    private static final double WARM_UP_SECONDS = 5;
    private static final double LEVEL_SECONDS = 2;
    private static final int REST_SECONDS = 5;
    private static final Duration OUTAGE = Duration.ofSeconds(10);

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
        START,
        STAGE,
        PAYMENTS,
        CREATE,
        FIND,
        READ,
        PAGE,
        LOOKUP,
        AID,
        TRAINING,
        GRADUATION,
        IMPORT
    }

    /** @param seconds of each measurement, after its warm-up */
    public record Options(Set<Part> only, double seconds) {
        boolean any(Part first, Part... others) {
            return EnumSet.of(first, others).stream().anyMatch(only::contains);
        }
    }

    /**
     * Measures.
     *
     * @param started when the stack was told to start
     * @return 0 only if every call was answered as it should be; whether a goal is met does not count
     */
    public static int run(Urls urls, TokenIssuer tokens, Console console, Options options, Instant started)
            throws SQLException, IOException {
        Home home = Home.of(System.getenv());
        Path folder = home.folder();
        Road road = Demo.road(urls, tokens, console, Demo.emptied(folder.resolve("files")), OUTAGE);
        Outcome outcome = new Outcome();
        if (options.any(Part.START)) {
            start(road, outcome, home, started);
        }
        Superuser superuser = new Superuser(home, System.getenv());
        Load load = new Load(console, WARM_UP_SECONDS, options.seconds());
        Surroundings.tell(outcome, home, superuser, WARM_UP_SECONDS, options.seconds());
        try {
            new Everyday(new Workbench(tokens, load, console, superuser, outcome), urls, road, options).measure();
        } finally {
            console.line("");
            console.line(outcome.text());
            Path file = folder.resolve("everyday.json");
            outcome.write(file);
            console.line("The same as JSON: " + file);
        }
        return outcome.errors() == 0 ? 0 : 1;
    }

    private static void start(Road road, Outcome outcome, Home home, Instant started) {
        road.registry().as(Person.nationalOfficer()).get("/v1/regions/counts");
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1e3;
        outcome.add(Figure.of("from the start on empty data to the first answer", seconds, "s"));
        rest();
        long all = 0;
        for (var part : Memory.ofParts(home).entrySet()) {
            outcome.add(Figure.of("memory at rest, " + part.getKey(), part.getValue() / 1024.0, "MiB"));
            all += part.getValue();
        }
        outcome.add(Figure.of("memory at rest, all six", all / 1024.0, "MiB"));
    }

    private static void rest() {
        try {
            if (new CountDownLatch(1).await(REST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counts this latch down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void measure() throws SQLException, IOException {
        if (options.any(Part.STAGE, Part.PAYMENTS)) {
            settle();
        }
        if (options.any(
                Part.CREATE,
                Part.FIND,
                Part.READ,
                Part.PAGE,
                Part.LOOKUP,
                Part.AID,
                Part.TRAINING,
                Part.GRADUATION,
                Part.IMPORT)) {
            families();
        }
    }

    private void settle() throws SQLException, IOException {
        Settlement settlement = new Settlement(bench, road);
        settlement.pay();
        if (options.any(Part.PAYMENTS)) {
            settlement.page(urls.disbursement());
        }
    }

    private void families() throws SQLException, IOException {
        List<Place> places = Places.spread(bench.superuser(), Villagers.REGENCIES + 1);
        Villagers villagers = new Villagers(places.subList(0, Villagers.REGENCIES));
        Level level = new Level(bench.superuser(), bench.console());
        villagers.settle(road);
        level.await();
        RegistryCalls registry = new RegistryCalls(bench, urls.registry(), villagers);
        for (Part part : options.only()) {
            switch (part) {
                case CREATE ->
                    registry.create(() -> bench.outcome()
                            .add(Figure.atMost(
                                    "the other services know all families after", level.await(), "s", LEVEL_SECONDS)));
                case FIND -> registry.find();
                case READ -> registry.read();
                case PAGE -> registry.page();
                case LOOKUP -> registry.lookup();
                case AID -> new AidCalls(bench, urls.disbursement(), villagers).propose();
                case TRAINING -> new TrainingCalls(bench, urls.training(), villagers).measure();
                case GRADUATION -> new GraduationCalls(bench, urls.graduation(), villagers).measure(road, level);
                case IMPORT ->
                    new WhileImporting(bench, road, villagers)
                            .find(registry.finding(), places.get(Villagers.REGENCIES));
                default -> {}
            }
        }
    }
}
