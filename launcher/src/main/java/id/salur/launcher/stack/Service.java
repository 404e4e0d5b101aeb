package id.salur.launcher.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The four services, and what each needs of the machine. */
enum Service {
    REGISTRY("registry", 768, true),
    DISBURSEMENT("disbursement", 768, true),
    TRAINING("training", 512, true),
    GRADUATION("graduation", 512, false);

    private final String label;
    private final int heap;
    private final boolean fieldKeys;

    Service(String label, int heap, boolean fieldKeys) {
        this.label = label;
        this.heap = heap;
        this.fieldKeys = fieldKeys;
    }

    static List<Service> all() {
        return Arrays.asList(values());
    }

    /** Its name, which is its database's name too. */
    String label() {
        return label;
    }

    /** Most memory for objects, in MiB. */
    int heap() {
        return heap;
    }

    /** Whether it keeps encrypted fields. */
    boolean fieldKeys() {
        return fieldKeys;
    }

    String owner() {
        return label + "_owner";
    }

    String app() {
        return label + "_app";
    }

    int port(Ports ports) {
        return switch (this) {
            case REGISTRY -> ports.registry();
            case DISBURSEMENT -> ports.disbursement();
            case TRAINING -> ports.training();
            case GRADUATION -> ports.graduation();
        };
    }

    Path jar(Path root) {
        return root.resolve(label + "-service/target/quarkus-app/quarkus-run.jar");
    }
}
