package id.salur.launcher.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Checks;
import id.salur.launcher.demo.report.Report;
import id.salur.launcher.demo.report.Stopwatch;
import id.salur.launcher.demo.steps.Payout.ResultFile;
import id.salur.launcher.demo.steps.Road;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Mode;
import id.salur.launcher.stack.Ports;
import id.salur.launcher.stack.StackClient;
import id.salur.launcher.stack.Urls;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** PostgreSQL, Kafka and the four services, all of them processes of their own. */
final class RunningStack implements AutoCloseable {

    static final List<String> SERVICES = List.of("registry", "disbursement", "training", "graduation");

    private static final Path FOLDER = Path.of("target", "journey").toAbsolutePath();

    /** Small polls and small relay batches, so that a few hundred families are more than one of each. */
    private static final Map<String, String> SMALL_BATCHES =
            Map.of("SALUR_INBOX_BATCH", "50", "SALUR_OUTBOX_BATCH", "80");

    private final Home home;
    private final Ports ports;
    private final StackClient client;
    private final TokenIssuer tokens;
    private final HttpClient http = Service.httpClient();
    private final Processes processes;

    private RunningStack(Home home, Ports ports, StackClient client) {
        this.home = home;
        this.ports = ports;
        this.client = client;
        this.tokens = new TokenIssuer(home.keys(), Clock.systemUTC());
        this.processes = new Processes(home, http);
    }

    /** Fails with the reason when it does not come up, such as a service that is not packaged. */
    static RunningStack start() {
        Path root =
                Path.of(System.getProperty("salur.root", "..")).toAbsolutePath().normalize();
        Home home = new Home(root, FOLDER);
        Map<String, String> settings = new HashMap<>(SMALL_BATCHES);
        Ports ports = FreePorts.choose();
        ports.byVariable().forEach((variable, port) -> settings.put(variable, Integer.toString(port)));
        StackClient client = StackClient.start(home, Mode.DEMO, true, settings);
        try (PrintStream log = said("stack")) {
            client.awaitReady(new Console(log, false, Clock.systemUTC()));
            return new RunningStack(home, ports, client);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /** A road for one test class. What it says goes to {@code target/journey/<name>.txt}. */
    Road road(String name) {
        Console console = new Console(said(name), false, Clock.systemUTC());
        Road.Services services = new Road.Services(
                service("registry", client.urls().registry()),
                service("disbursement", client.urls().disbursement()),
                service("training", client.urls().training()),
                service("graduation", client.urls().graduation()));
        return new Road(services, console, new Checks(console), new Report(), new Stopwatch(), files(name));
    }

    /** Every check that the steps of the road made so far. */
    static void assertAllHold(Road road, String name) {
        assertTrue(road.checks().allHold(), () -> notOk(name));
    }

    /** Where its services answer. */
    Urls urls() {
        return client.urls();
    }

    /** The folder that it writes to. */
    Path folder() {
        return home.folder();
    }

    /** The checkout that it is of. */
    Path root() {
        return home.root();
    }

    String token(String user, List<String> roles, String area) {
        return tokens.token(user, roles, List.of(area));
    }

    HttpClient http() {
        return http;
    }

    Processes processes() {
        return processes;
    }

    Database database(String service) {
        return Database.of(service, ports.postgres(), home.keys());
    }

    Topic topic(String name) {
        return new Topic(kafka(), name);
    }

    /** The caller closes it. */
    Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", kafka(), "request.timeout.ms", "5000", "default.api.timeout.ms", "10000"));
    }

    /** Sends a bank's result file, in the name of the bank in this area. */
    ResultUpload upload(String area, String batch, String idempotencyKey) {
        return upload(area, "/v1/batches/" + batch + "/results", ResultUpload.CSV, idempotencyKey);
    }

    /** Sends what a bank says of many batches, in the name of the bank in this area. */
    ResultUpload statement(String area, String bank, String contentType, String idempotencyKey) {
        return upload(area, "/v1/statements?bank=" + bank, contentType, idempotencyKey);
    }

    private ResultUpload upload(String area, String path, String contentType, String idempotencyKey) {
        String token = tokens.token("bank-" + area, List.of("bank", "bank:BRI", "bank:BNI"), List.of(area));
        return new ResultUpload(http, client.urls().disbursement().resolve(path), token, contentType, idempotencyKey);
    }

    /** Sends a bank's result file, and it is taken. */
    void send(String area, ResultFile file) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                upload(area, file.batch(), UUID.randomUUID().toString()).send(file.file());
        assertEquals(201, answer.statusCode(), answer::body);
    }

    @Override
    public void close() {
        client.close();
    }

    private String kafka() {
        return "127.0.0.1:" + ports.kafka();
    }

    private Service service(String name, URI url) {
        return new Service(name, url, tokens, http);
    }

    private static Path files(String name) {
        try {
            return Files.createDirectories(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintStream said(String name) {
        try {
            return new PrintStream(Files.newOutputStream(FOLDER.resolve(name + ".txt")), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String notOk(String name) {
        Path file = FOLDER.resolve(name + ".txt");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("NOT OK")).collect(Collectors.joining("\n", file + ":\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
