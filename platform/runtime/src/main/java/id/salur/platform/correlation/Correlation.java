package id.salur.platform.correlation;

import java.util.UUID;
import org.jboss.logging.MDC;

/** The correlation id of the work at hand, kept in the logging context. */
public final class Correlation {
    /** Request and response header. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String KEY = "correlationId";

    private Correlation() {}

    /** The current id, or an empty text. */
    public static String current() {
        Object id = MDC.get(KEY);
        return id == null ? "" : id.toString();
    }

    /** Does work that another part began, under its id; what was at hand before is at hand again afterwards. */
    public static void during(String id, Runnable work) {
        Object before = MDC.get(KEY);
        put(id == null || id.isEmpty() ? null : id);
        try {
            work.run();
        } finally {
            put(before);
        }
    }

    private static void put(Object id) {
        if (id == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, id);
        }
    }

    static String begin(String given) {
        String id = given != null && given.matches("[A-Za-z0-9._:-]{1,80}")
                ? given
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        return id;
    }

    static void end() {
        MDC.remove(KEY);
    }
}
