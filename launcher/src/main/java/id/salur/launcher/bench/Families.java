package id.salur.launcher.bench;

import id.salur.launcher.Console;
import id.salur.launcher.stack.Superuser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Fills the databases with families and PKH memberships as an import and an approval would have left them. This is not measured:
 * the benchmark begins where a stage begins.
 *
 * @param count families
 * @param perRegency families a regency; regencies are taken in the order of their codes
 */
public record Families(long count, long perRegency) {
    private static final String COPY = "--copy bench_place\n";

    /** Neither foreign keys, for each row is made from the row it refers to, nor triggers, of which these tables have none but the one that
     * spells names, which always works. */
    private static final String UNCHECKED = "set session_replication_role = replica";

    /** Writes them, the three databases at the same time, and answers the regencies that have some. */
    public List<String> fill(Superuser superuser, Console console) throws SQLException {
        List<String> regencies = new ArrayList<>();
        String places;
        try (Connection registry = superuser.connect("registry");
                Statement statement = registry.createStatement()) {
            execute(registry, text("places", ""), "");
            places = copyOut(registry);
            try (ResultSet row =
                    statement.executeQuery("select distinct regency from bench_place where regency_no < %d order by 1"
                            .formatted(regencies()))) {
                while (row.next()) {
                    regencies.add(row.getString(1));
                }
            }
        }
        String name = superuser.encrypted("Warga");
        try (Console.Progress progress = console.step("fill the databases", 0)) {
            Databases.each(List.of("registry", "disbursement", "graduation"), database -> {
                try (Connection connection = superuser.connect(database);
                        Statement statement = connection.createStatement()) {
                    statement.execute(UNCHECKED);
                    execute(connection, text(database, name), places);
                }
            });
            progress.done("");
        }
        return regencies;
    }

    private long regencies() {
        return (count + perRegency - 1) / perRegency;
    }

    private static void execute(Connection connection, String script, String places) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : script.split(";\n", -1)) {
                String sql = part.strip();
                if (sql.startsWith(COPY.strip())) {
                    copyIn(connection, places);
                    sql = sql.substring(COPY.length() - 1);
                }
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String copyOut(Connection connection) throws SQLException {
        StringWriter places = new StringWriter();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy bench_place to stdout", places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.toString();
    }

    private static void copyIn(Connection connection, String places) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_place from stdin", new StringReader(places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String database, String name) {
        try (InputStream in = Families.class.getResourceAsStream("/bench/" + database + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${name}", name)
                    .replace("${families}", Long.toString(count))
                    .replace("${per}", Long.toString(perRegency));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
