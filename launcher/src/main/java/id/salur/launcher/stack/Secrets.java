package id.salur.launcher.stack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Random passwords and field keys of this checkout, made once and kept in {@code keys/secrets.properties}, mode 600. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values = new TreeMap<>();

    Secrets(Path keys) {
        Path file = keys.resolve("secrets.properties");
        if (Files.exists(file)) {
            load(file);
        }
        int known = values.size();
        values.computeIfAbsent("postgres.password", name -> password());
        values.computeIfAbsent("seal-keys", name -> "k1:" + key());
        values.computeIfAbsent("join-keys", name -> "k1:" + key());
        for (Service service : Service.all()) {
            values.computeIfAbsent(service.owner(), name -> password());
            values.computeIfAbsent(service.app(), name -> password());
            values.computeIfAbsent(service.label() + ".hash-key", name -> key());
            values.computeIfAbsent(service.label() + ".evidence-keys", name -> "k1:" + key());
            if (service.fieldKeys()) {
                values.computeIfAbsent(service.label() + ".field-keys", name -> "k1:" + key());
            }
        }
        if (values.size() > known) {
            StringBuilder text = new StringBuilder();
            values.forEach(
                    (name, value) -> text.append(name).append('=').append(value).append('\n'));
            PrivateFiles.write(file, text.toString());
        }
    }

    String superuser() {
        return values.get("postgres.password");
    }

    String role(String role) {
        return values.get(role);
    }

    String fieldKeys(Service service) {
        return values.get(service.label() + ".field-keys");
    }

    String evidenceKeys(Service service) {
        return values.get(service.label() + ".evidence-keys");
    }

    /** What the services share that tell each other of persons. */
    String sealKeys() {
        return values.get("seal-keys");
    }

    /** What integrators know persons by is made with it. */
    String joinKeys() {
        return values.get("join-keys");
    }

    String hashKey(Service service) {
        return values.get(service.label() + ".hash-key");
    }

    private void load(Path file) {
        Properties kept = new Properties();
        try {
            kept.load(new StringReader(PrivateFiles.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        kept.stringPropertyNames().forEach(name -> values.put(name, kept.getProperty(name)));
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
