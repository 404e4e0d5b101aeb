package id.salur.launcher.bench;

import id.salur.launcher.stack.Home;
import id.salur.launcher.stack.Superuser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Reads a statement and writes its lines, beside the same parser walking it and the same rows written: in a process of its own with
 * little heap. Rounds alternate; the first is the warm-up.
 */
final class StatementMain {
    private static final int ROUNDS = 4;
    private static final String[] COLUMNS = {
        "number", "row", "kind", "scope", "payment", "amount", "day", "reference", "account"
    };
    private static final String TABLE = """
        create table bare_line (number int, row int, kind text, scope text, payment uuid, amount bigint, day date,
          reference text, account text)\
        """;

    private final Connection connection;
    private final Path file;
    private final int entries;

    private StatementMain(Connection connection, Path file, int entries) {
        this.connection = connection;
        this.file = file;
        this.entries = entries;
    }

    public static void main(String[] arguments)
            throws SQLException, IOException, XMLStreamException, ReflectiveOperationException {
        try (Connection connection = new Superuser(Home.of(System.getenv()), System.getenv()).connect("disbursement")) {
            new StatementMain(connection, Path.of(arguments[0]), Integer.parseInt(arguments[1])).run(System.out);
        }
    }

    private void run(PrintStream out)
            throws SQLException, IOException, XMLStreamException, ReflectiveOperationException {
        PackagedReader reader = new PackagedReader();
        out.printf(
                "%,d MB, %,d entries, heap at most %d MiB%n",
                Files.size(file) / 1_000_000, entries, Runtime.getRuntime().maxMemory() >> 20);
        double bare = 0;
        double read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double walked = seconds(this::bare);
            double taken = seconds(copy -> readInto(reader, copy));
            out.printf(
                    "%s: walk and rows %.2f s, reader and rows %.2f s, ratio %.2f%n",
                    round == 0 ? "warm-up" : "round " + round, walked, taken, taken / walked);
            bare += round == 0 ? 0 : walked;
            read += round == 0 ? 0 : taken;
        }
        out.printf("without the warm-up: ratio %.2f%n", read / bare);
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Work {
        void into(PGCopyOutputStream copy)
                throws SQLException, IOException, XMLStreamException, ReflectiveOperationException;
    }

    private double seconds(Work work)
            throws SQLException, IOException, XMLStreamException, ReflectiveOperationException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            long began = System.nanoTime();
            try (PGCopyOutputStream copy = new PGCopyOutputStream(
                    connection.unwrap(PGConnection.class), "copy bare_line from stdin", 1 << 16)) {
                work.into(copy);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            statement.execute("drop table bare_line");
            return seconds;
        }
    }

    private void bare(PGCopyOutputStream copy) throws IOException, XMLStreamException {
        int elements = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                elements += xml.next() == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            }
        }
        if (elements < entries) {
            throw new IOException("not walked to its end");
        }
        for (int i = 1; i <= entries; i++) {
            row(
                    copy,
                    i,
                    i,
                    "PAID",
                    "PAYMENT",
                    new UUID(0x4000L, i),
                    200_000L,
                    "2021-01-18",
                    "BRI-" + i,
                    34_010_000_000L + i);
        }
    }

    private void readInto(PackagedReader reader, PGCopyOutputStream copy)
            throws IOException, ReflectiveOperationException {
        int[] lines = new int[1];
        try (InputStream in = Files.newInputStream(file)) {
            reader.read(in, COLUMNS, line -> {
                lines[0]++;
                row(copy, line);
            });
        }
        if (lines[0] != entries) {
            throw new IOException(lines[0] + " lines were read");
        }
    }

    private static void row(PGCopyOutputStream copy, Object... values) {
        StringBuilder row = new StringBuilder(200);
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
        }
        try {
            copy.write(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
