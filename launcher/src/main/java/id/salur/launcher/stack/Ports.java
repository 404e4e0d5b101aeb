package id.salur.launcher.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The loopback ports of the stack: the known ones, unless the environment says otherwise. */
public record Ports(int registry, int disbursement, int training, int graduation, int postgres, int kafka) {

    private static final String BASE = "SALUR_PORT_BASE";

    /**
     * Reads {@code SALUR_PORT_BASE} (registry takes it, the others the five after it) and the single {@code
     * SALUR_<NAME>_PORT}, which win over it.
     */
    public static Ports of(Map<String, String> environment) {
        String base = environment.get(BASE);
        if (base == null || base.isBlank()) {
            return read(environment, 8081, 8082, 8083, 8084, 15432, 19092);
        }
        int b = number(BASE, base, 65_529);
        return read(environment, b, b + 1, b + 2, b + 3, b + 4, b + 5);
    }

    /** Port by the variable that changes it, in the order of the start. */
    public Map<String, Integer> byVariable() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("SALUR_POSTGRES_PORT", postgres);
        all.put("SALUR_KAFKA_PORT", kafka);
        all.put("SALUR_REGISTRY_PORT", registry);
        all.put("SALUR_DISBURSEMENT_PORT", disbursement);
        all.put("SALUR_TRAINING_PORT", training);
        all.put("SALUR_GRADUATION_PORT", graduation);
        return all;
    }

    private static Ports read(Map<String, String> environment, int... defaults) {
        return new Ports(
                port(environment, "SALUR_REGISTRY_PORT", defaults[0]),
                port(environment, "SALUR_DISBURSEMENT_PORT", defaults[1]),
                port(environment, "SALUR_TRAINING_PORT", defaults[2]),
                port(environment, "SALUR_GRADUATION_PORT", defaults[3]),
                port(environment, "SALUR_POSTGRES_PORT", defaults[4]),
                port(environment, "SALUR_KAFKA_PORT", defaults[5]));
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? otherwise : number(variable, value, 65_534);
    }

    private static int number(String variable, String value, int most) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1024 && port <= most) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new StackException(2, refusal(variable, value, most), e);
        }
        throw new StackException(2, refusal(variable, value, most));
    }

    private static String refusal(String variable, String value, int most) {
        return variable + " is '" + value + "': give a port from 1024 to " + most + ".";
    }
}
