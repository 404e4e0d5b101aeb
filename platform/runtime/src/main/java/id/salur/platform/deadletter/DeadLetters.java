package id.salur.platform.deadletter;

import id.salur.platform.outbox.Outbox;
import id.salur.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Writes a dead letter and its announcement in the running transaction. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Jdbi jdbi;
    private final Outbox outbox;
    private final String service;

    DeadLetters(Jdbi jdbi, Outbox outbox, @ConfigProperty(name = "salur.service") String service) {
        this.jdbi = jdbi;
        this.outbox = outbox;
        this.service = service;
    }

    /** What is buried and why. */
    public record Burial(
            String topic,
            int partition,
            long position,
            String key,
            String eventId,
            String type,
            String eventTime,
            String correlationId,
            byte[] body,
            String reason,
            String detail) {
        /** PostgreSQL's text holds no NUL. */
        private Burial storable() {
            return new Burial(
                    topic,
                    partition,
                    position,
                    clean(key),
                    clean(eventId),
                    clean(type),
                    clean(eventTime),
                    clean(correlationId),
                    body,
                    reason,
                    clean(detail));
        }

        private static String clean(String text) {
            return text == null ? null : text.replace("\0", "");
        }
    }

    /** Body of the announcement on the topic {@code salur.<service>.dead-letter}. */
    record Announcement(
            UUID deadLetterId, String topic, int partition, long position, String type, String reason, String detail) {}

    public void bury(Burial given) {
        Burial burial = given.storable();
        UUID id = jdbi.withHandle(h -> h.createQuery("""
                        insert into dead_letter (topic, partition, position, key, event_id, type, event_time, correlation_id, body, reason, detail)
                        values (:topic, :partition, :position, :key, :eventId, :type,
                                case when pg_input_is_valid(:eventTime, 'timestamptz') then cast(:eventTime as timestamptz) end,
                                :correlationId, :body, :reason, :detail)
                        on conflict do nothing returning id""")
                .bindMethods(burial)
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
        if (id == null) {
            return;
        }
        LOG.warnf(
                "dead letter %s: %s from %s/%d@%d, %s",
                id, burial.type(), burial.topic(), burial.partition(), burial.position(), burial.reason());
        outbox.publish(new OutgoingEvent(
                "salur." + service + ".dead-letter",
                "salur.platform.dead-lettered.v1",
                id.toString(),
                new Announcement(
                        id,
                        burial.topic(),
                        burial.partition(),
                        burial.position(),
                        burial.type(),
                        burial.reason(),
                        burial.detail())));
    }
}
