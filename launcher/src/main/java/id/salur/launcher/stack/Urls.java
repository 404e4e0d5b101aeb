package id.salur.launcher.stack;

import java.net.URI;

/** Where the four services of a running stack answer, each like {@code http://127.0.0.1:8081}, without a last slash. */
public record Urls(URI registry, URI disbursement, URI training, URI graduation) {

    /** The services of this machine on these ports. */
    public static Urls of(Ports ports) {
        return new Urls(at(ports.registry()), at(ports.disbursement()), at(ports.training()), at(ports.graduation()));
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
