package id.salur.platform.inbox;

import java.util.List;

/** Events of one type that were not seen before; every key occurs at most once. */
public final class EventBatch<T> {
    private final List<Received<T>> events;
    private final String json;

    EventBatch(List<Received<T>> events, String json) {
        this.events = List.copyOf(events);
        this.json = json;
    }

    public List<Received<T>> events() {
        return events;
    }

    /**
     * The batch for {@code jsonb_to_recordset(cast(:batch as jsonb)) as e("eventId" uuid, "eventTime" timestamptz, "correlationId"
     * text, key text, body jsonb)}.
     */
    public String json() {
        return json;
    }
}
