package id.salur.launcher.verify;

import com.fasterxml.jackson.databind.JsonNode;
import id.salur.launcher.demo.client.Caller;
import id.salur.launcher.demo.client.Person;
import id.salur.launcher.demo.client.Service;
import id.salur.verifier.BookVerdict;
import id.salur.verifier.Verifier;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where exports come from. */
public final class Exports {
    private static final String NDJSON = "application/x-ndjson";

    private final List<Export> all;

    private Exports(List<Export> all) {
        this.all = List.copyOf(all);
    }

    List<Export> all() {
        return all;
    }

    public static Exports files(List<Path> files) {
        return new Exports(files.stream()
                .map(file -> new Export(file.toString(), () -> Files.newInputStream(file)))
                .toList());
    }

    /**
     * All books of a disbursement service, read by an auditor of the whole nation.
     *
     * @param save folder in which each export is kept as {@code PKH-2019.ndjson}; null to keep none
     */
    public static Exports books(Service disbursement, Path save) {
        Caller auditor = disbursement.as(Person.auditor());
        List<Export> exports = new ArrayList<>();
        for (JsonNode book : auditor.all("/v1/ledger/books")) {
            String programme = book.path("programme").asText();
            String year = book.path("fiscalYear").asText();
            String path = "/v1/ledger/export?programme=" + programme + "&fiscalYear=" + year;
            exports.add(new Export(programme + "/" + year, () -> {
                InputStream body = auditor.download(path, NDJSON);
                return save == null ? body : kept(body, save.resolve(programme + "-" + year + ".ndjson"));
            }));
        }
        return new Exports(exports);
    }

    /** The verdict on each book, without a word. */
    public List<BookVerdict> verdicts() throws IOException {
        List<BookVerdict> verdicts = new ArrayList<>();
        for (Export export : all) {
            try (InputStream lines = export.opening().open()) {
                verdicts.addAll(new Verifier(List.of(), read -> {}).verify(lines));
            }
        }
        return verdicts;
    }

    /** Writes down what is read. */
    private static InputStream kept(InputStream body, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutputStream copy = new BufferedOutputStream(Files.newOutputStream(file));
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                if (one >= 0) {
                    copy.write(one);
                }
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                if (count > 0) {
                    copy.write(bytes, from, count);
                }
                return count;
            }

            @Override
            public void close() throws IOException {
                try (copy) {
                    super.close();
                }
            }
        };
    }
}
