package id.salur.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.Console;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.report.Table;
import id.salur.launcher.demo.steps.BankDay;
import id.salur.launcher.demo.steps.Budgets;
import id.salur.launcher.demo.steps.Patience;
import id.salur.launcher.demo.steps.Regency;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.demo.steps.Stage;
import id.salur.launcher.demo.steps.StageRun;
import id.salur.launcher.demo.steps.StageRuns;
import id.salur.launcher.stack.Superuser;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;

/**
 * One PKH stage of 2019, regency by regency through the REST API as people would do it: compute, submit, approve, release,
 * the bank's file, its result, and all that follows by events until every re-check is decided and known everywhere. While one
 * regency is reconciled the next is prepared. Then the same rows by bare SQL.
 */
final class NationalStage {
    private static final long A_FAMILY = 3_000_000;
    /** After the last regency. */
    private static final Prepared END = new Prepared(null, null);

    private final Road road;
    private final Superuser superuser;
    private final Families families;
    private final Killer killer;

    NationalStage(Road road, Superuser superuser, Families families, Killer killer) {
        this.road = road;
        this.superuser = superuser;
        this.families = families;
        this.killer = killer;
    }

    private record Prepared(Stage stage, StageRun run) {
        boolean end() {
            return run == null;
        }
    }

    /** Seconds from the first computation to a point of the road. */
    private record Times(double prepared, double reconciled, double decided, double known) {}

    void run(Memory memory) throws SQLException {
        List<String> regencies = families.fill(superuser, road.console());
        allocate(regencies);
        Times times = pay(regencies);
        road.console().line("  known everywhere after " + seconds(times.known()) + " s");
        check(regencies.size());
        Console.Progress progress = road.console().step("the same rows by bare SQL", 0);
        BareSql.Written bare = new BareSql(superuser).write();
        progress.done(Figures.whole(bare.rows()) + " rows");
        report(regencies.size(), times, bare, memory);
        road.report().section("Looking at it", new Reads(road, regencies.get(regencies.size() - 1)).measure());
    }

    private void allocate(List<String> regencies) {
        Budgets budgets = new Budgets(road);
        long each = families.perRegency() * A_FAMILY;
        budgets.open("PKH", 2019, each * regencies.size(), "Benchmark");
        regencies.stream().map(code -> code.substring(0, 2)).distinct().forEach(province -> {
            long of =
                    regencies.stream().filter(code -> code.startsWith(province)).count();
            budgets.allocate("PKH", 2019, "ID", province, of * each);
        });
        regencies.forEach(code -> budgets.allocate("PKH", 2019, code.substring(0, 2), code, each));
    }

    private Times pay(List<String> regencies) {
        long began = System.nanoTime();
        BlockingQueue<Prepared> released = new ArrayBlockingQueue<>(4);
        Console.Progress prepared = road.console().step("compute to release", families.count());
        CompletableFuture<Double> preparing = CompletableFuture.supplyAsync(() -> {
            for (String code : regencies) {
                Prepared next = prepare(code);
                prepared.add(next.run().families());
                put(released, next);
            }
            put(released, END);
            prepared.done("");
            return since(began);
        });
        Console.Progress reconciled = road.console().step("banks pay, reconcile", families.count());
        for (Prepared next = take(released, preparing); !next.end(); next = take(released, preparing)) {
            long paid = new BankDay(road, next.stage().regency())
                    .pay(next.run(), next.stage().valueDate(), Map.of())
                    .paid();
            reconciled.add(paid);
            killer.passed(paid, families.count());
        }
        reconciled.done("");
        double paid = since(began);
        await("re-checks", () -> counted(road.registry(), "/v1/rechecks/counts"));
        double decided = since(began);
        await("decisions in disbursement", () -> counted(road.disbursement(), "/v1/decisions/counts"));
        await("decisions in graduation", this::knownToGraduation);
        return new Times(preparing.join(), paid, decided, since(began));
    }

    private Prepared prepare(String code) {
        Stage stage = new Stage(new Regency(code, code), "PKH", 2019, "II", LocalDate.of(2019, 5, 20));
        StageRuns runs = new StageRuns(road, stage);
        return new Prepared(stage, runs.release(runs.approve(runs.submit(runs.compute(runs.create()))), ""));
    }

    private void await(String name, LongSupplier count) {
        Patience.await(road.console(), name, 0, families.count(), count);
    }

    private static long counted(id.salur.launcher.demo.client.Service service, String path) {
        return service.as(Person.auditor())
                .get(path + "?programme=PKH")
                .body()
                .path("total")
                .asLong();
    }

    private long knownToGraduation() {
        long known = 0;
        for (JsonNode count : road.graduation()
                .as(Person.auditor())
                .get("/v1/cases/counts?programme=PKH")
                .body()
                .path("lastDecisions")) {
            known += count.asLong();
        }
        return known;
    }

    private void check(int regencies) {
        JsonNode proof = new Budgets(road).books("PKH", 2019);
        road.checks()
                .that("the books balance at every node", proof.path("holds").asBoolean(), "they do not");
        road.checks()
                .that(
                        "nodes",
                        proof.path("nodes").size() > regencies,
                        "only " + proof.path("nodes").size());
        JsonNode paid = road.disbursement()
                .as(Person.auditor())
                .get("/v1/reports/realisation?programme=PKH&fiscalYear=2019")
                .body();
        road.checks().equal("payments", families.count(), paid.path("payments").asLong());
        road.checks()
                .equal("families paid", families.count(), paid.path("families").asLong());
        road.checks().equal("re-checks", families.count(), counted(road.registry(), "/v1/rechecks/counts"));
        for (var service : List.of(road.registry(), road.disbursement(), road.graduation())) {
            road.checks()
                    .equal(
                            "dead letters in " + service.name(),
                            0,
                            service.as(Person.operator())
                                    .all("/v1/dead-letters")
                                    .size());
        }
    }

    private void report(int regencies, Times times, BareSql.Written bare, Memory memory) {
        double alone = bare.nanos() / 1e9;
        Table table = new Table("one PKH stage", "value")
                .row("families", Figures.whole(families.count()))
                .row("regencies", Figures.whole(regencies))
                .row("all released after s", seconds(times.prepared()))
                .row("all reconciled after s", seconds(times.reconciled()))
                .row("all re-checks decided after s", seconds(times.decided()))
                .row("decisions known everywhere after s", seconds(times.known()))
                .row("families a second", Figures.whole(Math.round(families.count() / times.known())))
                .row("rows written", Figures.whole(bare.rows()))
                .row("the same rows by bare SQL, s", seconds(alone))
                .row("ratio to bare SQL", seconds(times.known() / alone))
                .row("parts killed on the way", killer.killed())
                .row("peak memory of everything, MiB", Figures.whole(memory.peakMebibytes()));
        road.report().section("National stage", table);
    }

    private static String seconds(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void put(BlockingQueue<Prepared> queue, Prepared next) {
        try {
            queue.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The next regency; what broke the preparing breaks the paying too. */
    private static Prepared take(BlockingQueue<Prepared> queue, CompletableFuture<?> preparing) {
        try {
            Prepared next = queue.poll(1, java.util.concurrent.TimeUnit.SECONDS);
            while (next == null) {
                if (preparing.isCompletedExceptionally()) {
                    preparing.join();
                }
                next = queue.poll(1, java.util.concurrent.TimeUnit.SECONDS);
            }
            return next;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
