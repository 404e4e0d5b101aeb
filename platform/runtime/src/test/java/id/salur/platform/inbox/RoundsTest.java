package id.salur.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RoundsTest {
    private static Envelope event(int key, int type) {
        return new Envelope(UUID.randomUUID(), "type-" + type, "key-" + key, Instant.EPOCH, null, null, null, null);
    }

    @Property
    void everyEventComesOnceNoKeyTwiceInARoundAndOrderHoldsPerKey(
            @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> keys,
            @ForAll @IntRange(min = 1, max = 3) int types) {
        List<Envelope> events = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            events.add(event(keys.get(i), i % types));
        }
        Map<String, List<UUID>> expected = new HashMap<>();
        events.forEach(
                e -> expected.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(e.id()));

        Map<String, List<UUID>> worked = new HashMap<>();
        for (Map<String, List<Envelope>> round : InboxProcessor.rounds(events)) {
            Set<String> inRound = new HashSet<>();
            round.forEach((type, set) -> set.forEach(e -> {
                assertEquals(type, e.type());
                assertTrue(inRound.add(e.key()), "a key twice in a round");
                worked.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(e.id());
            }));
        }
        assertEquals(expected, worked);
    }

    @Example
    void onlyWhatTimeCanHealIsInfrastructure() {
        assertTrue(InboxProcessor.infrastructure(new RuntimeException(new SQLException("gone", "08006"))));
        assertTrue(InboxProcessor.infrastructure(new RuntimeException(new SQLException("deadlock", "40P01"))));
        assertTrue(InboxProcessor.infrastructure(new RuntimeException(new SQLException("disk full", "53100"))));
        assertFalse(InboxProcessor.infrastructure(new RuntimeException(new SQLException("check", "23514"))));
        assertFalse(InboxProcessor.infrastructure(new RuntimeException(new SQLException("text", "22P02"))));
        assertFalse(InboxProcessor.infrastructure(new RuntimeException(new SQLException("a row twice", "21000"))));
        assertFalse(InboxProcessor.infrastructure(new IllegalArgumentException("data")));
    }
}
