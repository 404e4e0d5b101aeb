package id.salur.launcher.stack;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** The six processes together: PostgreSQL and Kafka first, then the services; ended the other way round. */
final class Stack {

    private final Home home;
    private final Mode mode;
    private final Ports ports;
    private final Clock clock;
    private final Instant since;
    private final PostgresServer postgres;
    private final Secrets secrets;
    private final List<Keeper> stores = new ArrayList<>();
    private final List<Keeper> services = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, Stack::daemon);
    private final ExecutorService starters = Executors.newCachedThreadPool(Stack::daemon);

    Stack(Home home, Mode mode, Ports ports, Trust trust, Clock clock) {
        this.home = home;
        this.mode = mode;
        this.ports = ports;
        this.clock = clock;
        this.since = clock.instant();
        this.secrets = new Secrets(home.keys());
        Path data = PrivateFiles.passage(home.data(mode));
        this.postgres = new PostgresServer(home, data.resolve("pg"), ports.postgres(), secrets);
        Processes processes = new Processes(home);
        stores.add(keeper(postgres.part(), processes));
        stores.add(keeper(new KafkaServer(home, data.resolve("kafka"), ports.kafka()).part(), processes));
        for (Service service : Service.all()) {
            Part part = new ServiceProcess(
                            service, home, data.resolve("evidence"), ports, secrets, trust.jwks(), trust.issuer())
                    .part();
            services.add(keeper(part, processes));
        }
    }

    /** Whose tokens the services take. */
    record Trust(Path jwks, String issuer) {}

    /** Starts all and waits until all work. Each says one line when it does. */
    void start(Consumer<String> say) {
        together(stores, say);
        new Databases(postgres, secrets).create();
        together(services, say);
    }

    /** Ends all, also in the middle of a start. */
    void stop() {
        timer.shutdownNow();
        stopAll(services);
        stopAll(stores);
    }

    void writeState() {
        List<State.PartState> parts = new ArrayList<>();
        stores.forEach(keeper -> parts.add(keeper.state()));
        services.forEach(keeper -> parts.add(keeper.state()));
        ProcessHandle self = ProcessHandle.current();
        new State(
                        self.pid(),
                        Pids.start(Long.toString(self.pid())).orElse(""),
                        mode,
                        home.data(mode).toString(),
                        since.toString(),
                        ports,
                        Collections.unmodifiableList(parts))
                .write(home);
    }

    private Keeper keeper(Part part, Processes processes) {
        return new Keeper(part, processes, home, timer, this::changed, clock);
    }

    private synchronized void changed() {
        writeState();
    }

    private void together(List<Keeper> keepers, Consumer<String> say) {
        List<CompletableFuture<Void>> starts = keepers.stream()
                .map(keeper -> CompletableFuture.runAsync(() -> start(keeper, say), starters))
                .toList();
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StackException known
                    ? new StackException(known.exitCode(), known.getMessage(), known)
                    : e;
        }
    }

    private void start(Keeper keeper, Consumer<String> say) {
        Instant began = clock.instant();
        keeper.start();
        State.PartState state = keeper.state();
        double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        say.accept(String.format(
                Locale.ROOT, "  %-14s ready on port %-6d after %5.1f s", state.name(), state.port(), seconds));
    }

    private void stopAll(List<Keeper> keepers) {
        CompletableFuture.allOf(keepers.stream()
                        .map(keeper -> CompletableFuture.runAsync(keeper::stop, starters))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stack");
        thread.setDaemon(true);
        return thread;
    }
}
