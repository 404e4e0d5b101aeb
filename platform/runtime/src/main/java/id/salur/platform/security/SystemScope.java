package id.salur.platform.security;

import java.util.List;
import java.util.function.Supplier;

/** Work the system does itself, on events and at start: sees all areas. Never opened on behalf of a caller, but for the areas of who asked for it. */
public final class SystemScope {
    private static final ThreadLocal<List<String>> AREAS = new ThreadLocal<>();

    private SystemScope() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    public static <T> T call(Supplier<T> work) {
        return call(List.of(Caller.NATION), work);
    }

    /** Work that somebody asked for and that goes on without them: it sees and changes what they could when they asked. */
    public static <T> T call(List<String> areas, Supplier<T> work) {
        List<String> outer = AREAS.get();
        AREAS.set(List.copyOf(areas));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                AREAS.remove();
            } else {
                AREAS.set(outer);
            }
        }
    }

    static boolean active() {
        return AREAS.get() != null;
    }

    /** Of the work at hand, which is active. */
    static List<String> areas() {
        return AREAS.get();
    }
}
