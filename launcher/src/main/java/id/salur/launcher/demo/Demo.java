package id.salur.launcher.demo;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.client.Refusal;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.client.Unreachable;
import id.salur.launcher.demo.report.Checks;
import id.salur.launcher.demo.report.Report;
import id.salur.launcher.demo.report.Stopwatch;
import id.salur.launcher.demo.steps.Kerinci;
import id.salur.launcher.demo.steps.ManggaraiBarat;
import id.salur.launcher.demo.steps.Proofs;
import id.salur.launcher.demo.steps.Published;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Urls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The main job. It needs a running stack that holds nothing yet, and leaves its report in {@code .salur/report.txt}. */
public final class Demo {
    private Demo() {}

    /**
     * Walks the road of both regencies.
     *
     * @return 0 only if every check holds
     */
    public static int run(Urls urls, TokenIssuer tokens, Console console) {
        Path folder = Home.of(System.getenv()).folder();
        Path file = folder.resolve("report.txt");
        Road road = road(urls, tokens, console, emptied(folder.resolve("files")));
        boolean finished = walk(road);
        road.report().section("Seconds per step", road.watch().table());
        console.line("");
        console.line(road.report().text(road.checks()));
        write(road, file);
        console.line("This report: " + file);
        return finished && road.checks().allHold() ? 0 : 1;
    }

    /** What every step works with, over these services. */
    public static Road road(Urls urls, TokenIssuer tokens, Console console, Path folder) {
        return road(urls, tokens, console, folder, Duration.ZERO);
    }

    /**
     * The same over services that may be away for a while.
     *
     * @param outage so long each is asked again
     */
    public static Road road(Urls urls, TokenIssuer tokens, Console console, Path folder, Duration outage) {
        HttpClient http = Service.httpClient();
        Road.Services services = new Road.Services(
                new Service("registry", urls.registry(), tokens, http, outage),
                new Service("disbursement", urls.disbursement(), tokens, http, outage),
                new Service("training", urls.training(), tokens, http, outage),
                new Service("graduation", urls.graduation(), tokens, http, outage));
        return new Road(services, console, new Checks(console), new Report(), new Stopwatch(), folder);
    }

    /** The folder for import, batch and result files, without those of the run before. */
    public static Path emptied(Path folder) {
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "*.csv")) {
                for (Path file : old) {
                    Files.delete(file);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for the demo's files cannot be made ready: " + folder, e);
        }
    }

    /** Whether the road was walked to its end. */
    private static boolean walk(Road road) {
        try {
            new ManggaraiBarat(road).run();
            new Published(road).compare();
            new Kerinci(road).run();
            new Proofs(road).show();
            return true;
        } catch (Refusal | Unreachable | IllegalStateException | UncheckedIOException e) {
            road.checks().that("the road was walked to its end", false, e.getMessage());
            return false;
        }
    }

    private static void write(Road road, Path file) {
        try {
            road.report().write(file, road.checks());
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }
}
