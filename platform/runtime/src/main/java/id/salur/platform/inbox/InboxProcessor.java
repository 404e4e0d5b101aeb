package id.salur.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import id.salur.platform.correlation.Correlation;
import id.salur.platform.correlation.Trail;
import id.salur.platform.deadletter.DeadLetters;
import id.salur.platform.inbox.Envelope.Unreadable;
import id.salur.platform.security.SystemScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Takes one poll's records in, in one transaction: what is new has its effect, what cannot have one is a dead letter. */
@ApplicationScoped
class InboxProcessor {
    private static final Logger LOG = Logger.getLogger(InboxProcessor.class);
    private static final int TIMEOUT_SECONDS = 240;
    /** SQLSTATE classes: connection, rollback, resources, object state, operator intervention, system, internal. */
    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "55", "57", "58", "XX");

    private static final Pattern TYPE = Pattern.compile("[a-z0-9.-]{1,200}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final ObjectReader reader;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    InboxProcessor(Jdbi jdbi, ObjectMapper json, DeadLetters deadLetters, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.json = json;
        this.reader = Envelope.reader(json);
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    void process(EventConsumer consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        SystemScope.run(
                () -> QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
                    List<Envelope> readable = read(consumer, records);
                    Set<UUID> fresh = claim(readable);
                    List<Envelope> unseen = new ArrayList<>();
                    for (Envelope event : readable) {
                        if (fresh.remove(event.id())) {
                            unseen.add(event);
                        }
                    }
                    for (Map<String, List<Envelope>> round : rounds(unseen)) {
                        round.forEach(
                                (type, events) -> effect(consumer.handlers().get(type), events));
                    }
                    Trail trail = new Trail();
                    unseen.forEach(event -> trail.add(event.correlationId()));
                    trail.tell(LOG, "took", "events of " + consumer.topic());
                    metrics.counter("salur.inbox.events", "topic", consumer.topic(), "outcome", "taken")
                            .increment(unseen.size());
                    metrics.counter("salur.inbox.events", "topic", consumer.topic(), "outcome", "repeated")
                            .increment(readable.size() - unseen.size());
                }));
    }

    private List<Envelope> read(EventConsumer consumer, Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Envelope> readable = new ArrayList<>();
        Map<String, BatchHandler<?>> handlers = consumer.handlers();
        for (ConsumerRecord<String, byte[]> record : records) {
            String type = Envelope.header(record, "ce_type");
            BatchHandler<?> handler = type == null ? null : handlers.get(type);
            if (handler != null) {
                try {
                    readable.add(Envelope.read(record, handler, reader));
                } catch (Unreadable e) {
                    bury(Envelope.Source.of(record), e.reason(), e.getMessage());
                }
            } else if (type == null || !isKnown(type)) {
                bury(Envelope.Source.of(record), "UNKNOWN_TYPE", "no handler for type " + Envelope.shorten(type));
            }
        }
        return readable;
    }

    /** Whether a contract describes it: what it says is for others. */
    private boolean isKnown(String type) {
        return known.contains(type)
                || (TYPE.matcher(type).matches()
                        && InboxProcessor.class.getResource("/contracts/schemas/" + type + ".json") != null
                        && known.add(type));
    }

    /**
     * The events that were not seen before. An instance that has lost its partitions and does not know yet can claim the same at the
     * same time: the second of the two breaks off on the key and tries again.
     */
    private Set<UUID> claim(List<Envelope> events) {
        UUID[] ids = events.stream().map(Envelope::id).distinct().toArray(UUID[]::new);
        return jdbi.withHandle(h -> new HashSet<>(
                h.createQuery("""
                        insert into inbox (event_id)
                        select e.id from unnest(cast(:ids as uuid[])) as e (id)
                        where not exists (select from inbox i where i.event_id = e.id) order by e.id returning event_id""").bind("ids", ids).mapTo(UUID.class).list()));
    }

    /** The k-th event of a key goes to round k, so that within a round no two events touch the same key. */
    static List<Map<String, List<Envelope>>> rounds(List<Envelope> events) {
        List<Map<String, List<Envelope>>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Envelope event : events) {
            int round = seen.merge(String.valueOf(event.key()), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new LinkedHashMap<>());
            }
            rounds.get(round)
                    .computeIfAbsent(event.type(), type -> new ArrayList<>())
                    .add(event);
        }
        return rounds;
    }

    /** Runs the handler; if the data is at fault, halves the batch until the culprit stands alone and is buried. */
    private <T> void effect(BatchHandler<T> handler, List<Envelope> events) {
        jdbi.useHandle(h -> h.execute("savepoint effect"));
        try {
            handler.effect().accept(Envelope.batch(events, json));
            jdbi.useHandle(h -> h.execute("release savepoint effect"));
        } catch (RuntimeException e) {
            if (infrastructure(e)) {
                throw e;
            }
            jdbi.useHandle(h -> h.execute("rollback to savepoint effect"));
            if (events.size() == 1) {
                bury(events.get(0).source(), "EFFECT_FAILED", Envelope.reasonOf(e));
            } else {
                int half = events.size() / 2;
                effect(handler, events.subList(0, half));
                effect(handler, events.subList(half, events.size()));
            }
        }
    }

    private void bury(Envelope.Source source, String reason, String detail) {
        DeadLetters.Burial burial = new DeadLetters.Burial(
                source.topic(),
                source.partition(),
                source.offset(),
                source.key(),
                source.id(),
                source.type(),
                source.time(),
                source.correlationId(),
                source.bytes(),
                reason,
                detail);
        Correlation.during(source.correlationId(), () -> deadLetters.bury(burial));
        metrics.counter("salur.inbox.events", "topic", source.topic(), "outcome", "dead")
                .increment();
    }

    /**
     * Whether trying the same again later can help: the database is away, full, shutting down, or broke a deadlock. Anything
     * else would fail for ever and block the partition.
     */
    static boolean infrastructure(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || TRANSIENT.contains(state.substring(0, 2));
            }
        }
        return false;
    }
}
