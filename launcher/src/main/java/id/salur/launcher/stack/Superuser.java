package id.salur.launcher.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The superuser of the embedded PostgreSQL, for benchmarks that fill a database before they measure. The road never uses it. */
public final class Superuser {
    private final Home home;
    private final Ports ports;

    public Superuser(Home home, Map<String, String> environment) {
        this.home = home;
        this.ports = Ports.of(environment);
    }

    /** A connection that waits as long as a statement takes; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", new Secrets(home.keys()).superuser());
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database, login);
    }
}
