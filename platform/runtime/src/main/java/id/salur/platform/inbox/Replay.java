package id.salur.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.salur.platform.inbox.Envelope.Unreadable;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.SystemScope;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives a buried event to its handler again: the system's work, in a transaction of its own with all areas, whoever asked for
 * it.
 */
@ApplicationScoped
public class Replay {
    private final List<EventConsumer> consumers;
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ObjectReader reader;

    Replay(@All List<EventConsumer> consumers, Jdbi jdbi, ObjectMapper json) {
        this.consumers = consumers;
        this.jdbi = jdbi;
        this.json = json;
        this.reader = Envelope.reader(json);
    }

    /**
     * Fails with 422 {@code still-dead} and the reason if it can have no effect now either.
     *
     * @param mark runs in the same transaction, after the effect
     */
    public void again(ConsumerRecord<String, byte[]> record, Runnable mark) {
        EventConsumer consumer = consumers.stream()
                .filter(c -> c.topic().equals(record.topic()))
                .findFirst()
                .orElseThrow(() -> stillDead("nobody consumes topic " + record.topic()));
        BatchHandler<?> handler = consumer.handlers().get(String.valueOf(Envelope.header(record, "ce_type")));
        if (handler == null) {
            throw stillDead("no handler for its type");
        }
        SystemScope.run(() -> QuarkusTransaction.requiringNew().run(() -> {
            effect(handler, record);
            claim(record);
            mark.run();
        }));
    }

    /** So that the event has no second effect if Kafka gives it again: a letter that nobody could read was never claimed. */
    private void claim(ConsumerRecord<String, byte[]> record) {
        jdbi.useHandle(h -> h.execute(
                "insert into inbox (event_id) values (cast(? as uuid)) on conflict do nothing",
                Envelope.header(record, "ce_id")));
    }

    private <T> void effect(BatchHandler<T> handler, ConsumerRecord<String, byte[]> record) {
        try {
            handler.effect().accept(Envelope.batch(List.of(Envelope.read(record, handler, reader)), json));
        } catch (Unreadable e) {
            throw stillDead(e.reason());
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            if (InboxProcessor.infrastructure(e)) {
                throw e;
            }
            throw stillDead(Envelope.reasonOf(e));
        }
    }

    private static Problem stillDead(String why) {
        return Problem.of(ProblemType.STILL_DEAD).with("reason", why);
    }
}
