package id.salur.launcher;

import id.salur.launcher.demo.client.Refusal;
import id.salur.launcher.demo.client.Service;
import id.salur.launcher.demo.client.Unreachable;
import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.StackException;
import id.salur.launcher.stack.State;
import id.salur.launcher.stack.Urls;
import id.salur.launcher.verify.Exports;
import id.salur.launcher.verify.Verification;
import id.salur.verifier.Head;
import id.salur.verifier.InclusionProof;
import id.salur.verifier.UnreadableExport;
import id.salur.verifier.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves the ledger from its export alone. */
@Command(
        name = "verify",
        description = {
            "Prove the ledger from its export alone: every book of the running stack, or files, without a stack.",
            "Checks the chain, the balances, each batch's Merkle root, the payments against their control accounts and the"
                    + " conservation at every node. Exit code 0: all holds; 1: something does not, and lines say what and where."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--file", paramLabel = "FILE", description = "An export to verify; may be given several times.")
    private List<Path> files = List.of();

    @Option(names = "--save", paramLabel = "DIR", description = "Keep the exports of the running stack in this folder.")
    private Path save;

    @Option(
            names = "--head",
            paramLabel = "BOOK=SEQ:HASH",
            description = "A head kept from before, such as PKH/2019=12:9f2c...; it must still be in the chain.")
    private List<String> heads = List.of();

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "An older export; its heads must still be in the chain.")
    private List<Path> since = List.of();

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "The saved answer of GET /v1/payments/{id}/proof; nothing else is verified.")
    private Path proof;

    @Override
    public Integer call() {
        Console console = Console.standard();
        try {
            if (proof != null) {
                return prove(console);
            }
            List<Head> known = known();
            return new Verification(console, known).of(files.isEmpty() ? running() : Exports.files(files));
        } catch (Refusal | Unreachable e) {
            throw new StackException(1, e.getMessage(), e);
        } catch (IOException e) {
            throw new StackException(2, "A file cannot be read: " + e.getMessage(), e);
        }
    }

    private Exports running() {
        Home home = Home.of(System.getenv());
        State state = State.running(home)
                .orElseThrow(() -> new StackException(
                        2, "Nothing is running: start it with ./salur up, or verify an export with --file."));
        TokenIssuer tokens = new TokenIssuer(home.keys(), Clock.systemUTC());
        URI disbursement = Urls.of(state.ports()).disbursement();
        return Exports.books(new Service("disbursement", disbursement, tokens, Service.httpClient()), save);
    }

    private List<Head> known() throws IOException {
        List<Head> known = new ArrayList<>();
        for (String head : heads) {
            try {
                known.add(Head.parse(head));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
        for (Path file : since) {
            try (InputStream export = Files.newInputStream(file)) {
                known.addAll(Verifier.heads(export));
            } catch (UnreadableExport e) {
                throw new StackException(2, file + ", " + e.getMessage(), e);
            }
        }
        return known;
    }

    private int prove(Console console) throws IOException {
        try {
            InclusionProof read = InclusionProof.read(Files.readString(proof));
            Optional<String> fault = read.fault();
            String holds = read.seal() == null
                    ? "The payment is in the batch of this root: " + read.root()
                    : "The payment is in batch " + read.batchId() + ", and the batch in seq "
                            + read.seal().seq() + ", hash " + read.seal().hash();
            console.line(fault.map(wrong -> "NOT OK  " + wrong).orElse(holds));
            return fault.isPresent() ? 1 : 0;
        } catch (IllegalArgumentException e) {
            throw new StackException(2, proof + " is " + e.getMessage(), e);
        }
    }
}
