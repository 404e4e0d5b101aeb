package id.salur.launcher.demo;

import id.salur.launcher.Console;
import id.salur.launcher.TokenIssuer;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.report.Figures;
import id.salur.launcher.demo.steps.Orders;
import id.salur.launcher.generator.Generated;
import id.salur.launcher.generator.Generator;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The generator as a program of its own: asks a running stack for villages and rates, and writes an import file. */
@Command(
        name = "generate-families",
        mixinStandardHelpOptions = true,
        description = "Writes invented families of a regency as a CSV file for the registry's import.")
public final class GenerateFamilies implements Callable<Integer> {
    @Option(names = "--region", required = true, description = "regency, such as 53.15")
    private String region;

    @Option(names = "--year", required = true, description = "year whose rates and ages are meant")
    private int year;

    @Option(names = "--families", required = true, description = "families in all")
    private int families;

    @Option(names = "--pkh", required = true, description = "families that ask for PKH")
    private int pkh;

    @Option(names = "--everyone", defaultValue = "", description = "programme that every family asks for, such as BPNT")
    private String everyone;

    @Option(names = "--pkh-total", description = "what the PKH families are entitled to in the year, whole rupiah")
    private Long total;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed, the same bytes")
    private long seed;

    @Option(names = "--out", required = true, description = "file to write")
    private Path out;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new GenerateFamilies()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        Ports ports = Ports.of(System.getenv());
        TokenIssuer tokens = new TokenIssuer(Home.of(System.getenv()).keys(), Clock.systemUTC());
        HttpClient http = Service.httpClient();
        Orders orders = new Orders(
                new Service("registry", local(ports.registry()), tokens, http),
                new Service("disbursement", local(ports.disbursement()), tokens, http));
        OptionalLong wanted = total == null ? OptionalLong.empty() : OptionalLong.of(total);
        Generated generated = Generator.write(orders.order(region, year, seed, families, pkh, everyone, wanted), out);
        Console.standard()
                .line(Figures.whole(generated.families()) + " families, " + Figures.whole(generated.members())
                        + " members, PKH " + Figures.rupiah(generated.pkhAnnual()) + ": " + out);
        return 0;
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
