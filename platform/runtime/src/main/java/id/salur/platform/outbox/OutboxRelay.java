package id.salur.platform.outbox;

import id.salur.platform.correlation.Trail;
import id.salur.platform.kafka.KafkaClients;
import id.salur.platform.security.SystemScope;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: reads a batch in seq order, sends it with an idempotent producer, waits for every
 * acknowledgement, then deletes exactly what it sent. A kill anywhere leaves the rows, so an event may be sent twice but is
 * never lost, and per key the order holds. Of several instances the holder of an advisory lock works.
 */
@ApplicationScoped
class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x53414c5552L;

    private final AgroalDataSource dataSource;
    private final KafkaClients kafka;
    private final boolean enabled;
    private final int batch;
    private final String service;
    private final Counter published;
    private final AtomicLong oldestMillis = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);
    private Thread thread;

    OutboxRelay(
            AgroalDataSource dataSource,
            KafkaClients kafka,
            MeterRegistry metrics,
            @ConfigProperty(name = "salur.outbox.relay") boolean enabled,
            @ConfigProperty(name = "salur.outbox.batch") int batch,
            @ConfigProperty(name = "salur.service") String service) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.enabled = enabled;
        this.batch = batch;
        this.service = service;
        this.published = metrics.counter("salur.outbox.published");
        metrics.gauge("salur.outbox.oldest.seconds", oldestMillis, millis -> millis.get() / 1000.0);
    }

    void start(@Observes @Priority(3000) StartupEvent event) {
        if (enabled) {
            thread = new Thread(() -> SystemScope.run(this::loop), "outbox-relay");
            thread.start();
        } else {
            LOG.warn("the outbox relay is off (SALUR_OUTBOX_RELAY): events are kept and not published");
        }
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        }
    }

    private void loop() {
        long pause = 0;
        while (!stopped(pause)) {
            try (Connection connection = dataSource.getConnection();
                    KafkaProducer<String, byte[]> producer = kafka.producer()) {
                connection.setAutoCommit(false);
                while (!stopped(pause)) {
                    pause = locked(connection) && relay(connection, producer) == batch ? 0 : 50;
                    connection.commit();
                }
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("the relay could not publish, it tries again: %s", e.toString());
                pause = 1000;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean stopped(long pauseMillis) {
        try {
            return stop.await(pauseMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_xact_lock(" + LOCK + ")");
                ResultSet answer = lock.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private int relay(Connection connection, KafkaProducer<String, byte[]> producer)
            throws SQLException, ExecutionException, InterruptedException {
        List<Long> sent = new ArrayList<>();
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
        Trail trail = new Trail();
        try (PreparedStatement read = connection.prepareStatement("""
                select seq, id::text, topic, type, key, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       correlation_id, body::text, extract(epoch from clock_timestamp() - occurred_at) * 1000
                from outbox order by seq limit ?""")) {
            read.setInt(1, batch);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    if (sent.isEmpty()) {
                        oldestMillis.set(row.getLong(9));
                    }
                    sent.add(row.getLong(1));
                    trail.add(row.getString(7));
                    acknowledgements.add(producer.send(record(row)));
                }
            }
        }
        if (sent.isEmpty()) {
            oldestMillis.set(0);
        } else {
            producer.flush();
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
            delete(connection, sent);
            published.increment(sent.size());
            trail.tell(LOG, "published", "events");
        }
        return sent.size();
    }

    private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                row.getString(3), row.getString(5), row.getString(8).getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", row.getString(2));
        header(record, "ce_type", row.getString(4));
        header(record, "ce_source", "/salur/" + service);
        header(record, "ce_subject", row.getString(5));
        header(record, "ce_time", row.getString(6));
        if (row.getString(7) != null) {
            header(record, "ce_correlationid", row.getString(7));
        }
        header(record, "content-type", "application/json");
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Connection connection, List<Long> sent) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where seq = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", sent.toArray()));
            delete.executeUpdate();
        }
    }
}
