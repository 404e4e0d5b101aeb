package id.salur.launcher.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

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

    /** A text as disbursement keeps it, in hex: length and id of the key, initialisation vector, AES-256-GCM. */
    public String encrypted(String text) {
        String[] key = new Secrets(home.keys())
                .fieldKeys(Service.DISBURSEMENT)
                .split(",", 2)[0]
                .split(":", 2);
        byte[] id = key[0].getBytes(StandardCharsets.US_ASCII);
        byte[] iv = new byte[12];
        new SecureRandom().nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(Base64.getDecoder().decode(key[1]), "AES"),
                    new GCMParameterSpec(128, iv));
            HexFormat hex = HexFormat.of();
            return hex.toHexDigits((byte) id.length)
                    + hex.formatHex(id)
                    + hex.formatHex(iv)
                    + hex.formatHex(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
