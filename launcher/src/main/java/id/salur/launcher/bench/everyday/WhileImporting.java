package id.salur.launcher.bench.everyday;

import id.salur.launcher.Console;
import id.salur.launcher.bench.everyday.Places.Place;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.steps.Road;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A large file of another regency comes in while people look families up. */
final class WhileImporting {
    private static final int PERSONS = 100_000;
    private static final int CALLERS = 4;
    private static final int A_SECOND = 50;
    private static final double P99_MILLIS = 50;

    private final Workbench bench;
    private final Road road;
    private final Villagers villagers;

    WhileImporting(Workbench bench, Road road, Villagers villagers) {
        this.bench = bench;
        this.road = road;
        this.villagers = villagers;
    }

    /** @param elsewhere where the file is of */
    void find(Call find, Place elsewhere) throws IOException {
        int families = PERSONS / Household.MEMBERS;
        Path file = villagers.file(road, elsewhere, families, new ArrayList<>());
        AtomicLong errors = new AtomicLong();
        AtomicReference<String> error = new AtomicReference<>("");
        OpenLoop loop = new OpenLoop(CALLERS, 1_000_000_000L / A_SECOND, System::nanoTime, WhileImporting::waitUntil);
        List<Latencies.Log> logs = new ArrayList<>();
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        String name = "import " + Figures.whole(PERSONS) + " persons";
        try (Console.Progress progress = bench.console().step(name, 0)) {
            long began = System.nanoTime();
            CompletableFuture<Void> imported = CompletableFuture.runAsync(
                    () -> Villagers.register(road, elsewhere, file, families), WhileImporting::start);
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                Latencies.Log log = new Latencies.Log();
                logs.add(log);
                callers.add(CompletableFuture.runAsync(
                        () -> {
                            try (Worker worker = find.worker(number)) {
                                loop.run(number, began, worker, imported::isDone, log, e -> {
                                    errors.incrementAndGet();
                                    error.compareAndSet("", e.toString());
                                });
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        WhileImporting::start));
            }
            imported.join();
            double seconds = (System.nanoTime() - began) / 1e9;
            callers.forEach(CompletableFuture::join);
            progress.done("");
            Latencies latencies = Latencies.of(logs);
            Load.Result result = new Load.Result(CALLERS, latencies, seconds, errors.get(), error.get());
            bench.outcome().add(Line.alone("find a family by NIK, " + A_SECOND + " a second, while importing", result));
            bench.outcome().add(Figure.of(name, seconds, "s"));
            bench.outcome().add(Figure.atMost("find by NIK meanwhile, p99", latencies.millis(0.99), "ms", P99_MILLIS));
        }
    }

    private static void start(Runnable work) {
        new Thread(work, "importing").start();
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
