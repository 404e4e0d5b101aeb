package id.salur.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A PostgreSQL 18 with an empty database, an owner role and an app role: a container where one can be run,
 * otherwise the embedded one; see {@link Docker}.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static final String IMAGE = "postgres:18";
    private static final String OWNER = "salur_owner";
    private static final String APP = "salur_app";
    private static final String PASSWORD = "test";

    private static String url;
    private static String superuser;
    private static String superuserPassword;

    private EmbeddedPostgres embedded;
    private PostgreSQLContainer container;

    /** JDBC URL of the test database; connect as {@link #owner()} to look at everything, past row level security. */
    public static Connection owner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, PASSWORD);
    }

    /** Connect as one whom neither rights nor triggers bind: who tampers. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(url, superuser, superuserPassword);
    }

    /** An empty database of the owner beside the service's, on the same server: for migrations from what was. */
    public static DataSource another(String name) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setDatabaseName(name);
        source.setUser(OWNER);
        source.setPassword(PASSWORD);
        return source;
    }

    @Override
    public Map<String, String> start() {
        String server = Docker.runs(IMAGE) ? startContainer() : startEmbedded();
        url = server;
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", APP,
                "quarkus.datasource.password", PASSWORD,
                "quarkus.flyway.username", OWNER,
                "quarkus.flyway.password", PASSWORD);
    }

    private String startEmbedded() {
        try {
            embedded = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        provision(embedded.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        return "jdbc:postgresql://127.0.0.1:" + embedded.getPort() + "/salur";
    }

    private String startContainer() {
        container = new PostgreSQLContainer(DockerImageName.parse(IMAGE));
        container.start();
        provision(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        return "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/salur";
    }

    private static void provision(String jdbcUrl, String user, String password) {
        superuser = user;
        superuserPassword = password;
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
            statement.execute("create role " + APP + " login password '" + PASSWORD + "'");
            statement.execute("create database salur owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            if (embedded != null) {
                embedded.close();
            }
            if (container != null) {
                container.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
