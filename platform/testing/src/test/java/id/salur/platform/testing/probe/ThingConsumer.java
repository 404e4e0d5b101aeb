package id.salur.platform.testing.probe;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventBatch;
import id.salur.platform.inbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Adds what an event says to a thing; the table's check refuses a million. */
@ApplicationScoped
class ThingConsumer implements EventConsumer {
    static final String TOPIC = "salur.probe.in";
    static final String ADDED = "salur.probe.added.v1";

    private final Jdbi jdbi;

    ThingConsumer(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    record Added(UUID thingId, long amount) {
        Added {
            if (thingId == null) {
                throw new IllegalArgumentException("thingId is missing");
            }
        }
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of(ADDED, new BatchHandler<>(Added.class, this::add));
    }

    private void add(EventBatch<Added> batch) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update thing set amount = amount + (e.body ->> 'amount')::bigint
                        from jsonb_to_recordset(cast(:batch as jsonb)) as e("eventId" uuid, key text, body jsonb)
                        where thing.id = (e.body ->> 'thingId')::uuid""").bind("batch", batch.json()).execute());
    }
}
