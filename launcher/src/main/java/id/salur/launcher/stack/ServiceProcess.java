package id.salur.launcher.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service as a part of the stack: its jar, its settings by environment, its readiness.
 *
 * @param evidence folder of the evidence files
 * @param jwks the file of public keys that it trusts
 */
record ServiceProcess(
        Service service, Home home, Path evidence, Ports ports, Secrets secrets, Path jwks, String issuer) {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    Part part() {
        List<String> command = Jvm.command(service.heap());
        command.addAll(List.of("-jar", service.jar(home.root()).toString()));
        int port = service.port(ports);
        return new Part(
                service.label(), port, command, environment(), home.folder(), "TERM", () -> {}, () -> ready(port));
    }

    /** Whether {@code /q/health/ready} of the service on this port answers 200. */
    static boolean ready(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> environment() {
        Map<String, String> all = new HashMap<>();
        all.put("SALUR_HTTP_HOST", "127.0.0.1");
        all.put("SALUR_HTTP_PORT", Integer.toString(service.port(ports)));
        all.put("SALUR_DB_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.label());
        all.put("SALUR_DB_USER", service.app());
        all.put("SALUR_DB_PASSWORD", secrets.role(service.app()));
        all.put("SALUR_DB_OWNER_USER", service.owner());
        all.put("SALUR_DB_OWNER_PASSWORD", secrets.role(service.owner()));
        all.put("SALUR_INSTANCE", "1");
        all.put("SALUR_KAFKA", "127.0.0.1:" + ports.kafka());
        all.put("SALUR_JWT_ISSUER", issuer);
        all.put("SALUR_JWT_JWKS", jwks.toString());
        all.put("SALUR_OUTBOX_RELAY", "true");
        all.put("SALUR_LOG_JSON", "true");
        all.put("SALUR_HASH_KEY", secrets.hashKey(service));
        all.put("SALUR_JOIN_KEYS", secrets.joinKeys());
        all.put("SALUR_EVIDENCE_DIR", evidence.toString());
        all.put("SALUR_EVIDENCE_KEYS", secrets.evidenceKeys(service));
        if (service.fieldKeys()) {
            all.put("SALUR_FIELD_KEYS", secrets.fieldKeys(service));
            all.put("SALUR_SEAL_KEYS", secrets.sealKeys());
        }
        return all;
    }
}
