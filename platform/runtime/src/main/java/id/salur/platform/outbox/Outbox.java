package id.salur.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.salur.platform.sql.Everyday;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * Writes single events. Sets are written in SQL: {@code insert into outbox (topic, type, key, body) select ...}.
 * Order per key holds when the writer has locked the row the key stands for before it writes the event.
 */
@ApplicationScoped
public class Outbox {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    Outbox(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public void publish(OutgoingEvent event) {
        JsonNode body = json.valueToTree(event.body());
        jdbi.useHandle(h -> Everyday.update(
                        h, "insert into outbox (topic, type, key, body) values (:topic, :type, :key, :body)")
                .bind("topic", event.topic())
                .bind("type", event.type())
                .bind("key", event.key())
                .bind("body", body)
                .execute());
    }
}
