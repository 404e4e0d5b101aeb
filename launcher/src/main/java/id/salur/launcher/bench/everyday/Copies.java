package id.salur.launcher.bench.everyday;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Makes a transaction that was not written yet out of one that was: the same rows, with other identities. A UUID becomes the same new one wherever it
 * stands in the transaction, also as a text; what a unique index would find twice without one is varied.
 */
final class Copies {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int TIME_ORDERED = 7;

    private final AtomicLong counter;
    private final Map<UUID, UUID> identities = new HashMap<>();

    /** @param counter shared by all transactions of a table, so that no number comes twice */
    Copies(AtomicLong counter) {
        this.counter = counter;
    }

    /** The row with the identities of this transaction. */
    List<Object> of(List<Object> row, Set<Integer> varied) {
        List<Object> copy = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            copy.add(varied.contains(i) ? varied(value) : identified(value));
        }
        return copy;
    }

    /** Whether a copy has another value there without being varied. */
    static boolean identity(Object value) {
        return value instanceof UUID
                || (value instanceof String text && UUID_TEXT.matcher(text).matches());
    }

    /** Whether a value can be varied: smaller numbers, days and the like cannot. */
    static boolean variable(Object value) {
        return value instanceof byte[] || value instanceof Long || value instanceof Integer || value instanceof String;
    }

    private Object identified(Object value) {
        if (value instanceof UUID id) {
            return fresh(id);
        }
        return identity(value) ? fresh(UUID.fromString((String) value)).toString() : value;
    }

    private Object varied(Object value) {
        if (value instanceof byte[] bytes) {
            byte[] random = new byte[bytes.length];
            ThreadLocalRandom.current().nextBytes(random);
            return random;
        }
        if (value instanceof Long) {
            return counter.incrementAndGet();
        }
        if (value instanceof Integer) {
            return (int) counter.incrementAndGet();
        }
        return value instanceof String text ? text + "-" + counter.incrementAndGet() : identified(value);
    }

    private UUID fresh(UUID old) {
        return identities.computeIfAbsent(old, id -> id.version() == TIME_ORDERED ? timeOrdered() : UUID.randomUUID());
    }

    /** New identities lie side by side in an index, as those of the services do. */
    private static UUID timeOrdered() {
        ByteBuffer random = ByteBuffer.allocate(16);
        ThreadLocalRandom.current().nextBytes(random.array());
        long high = System.currentTimeMillis() << 16 | 0x7000 | (random.getLong(0) & 0x0fff);
        return new UUID(high, (random.getLong(8) & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}
