package id.salur.platform.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes producers, consumers and admin clients. */
@ApplicationScoped
public class KafkaClients {
    private final String servers;
    private final String service;
    private final int batch;
    private final Optional<String> instance;

    KafkaClients(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "salur.service") String service,
            @ConfigProperty(name = "salur.inbox.batch") int batch,
            @ConfigProperty(name = "salur.instance") Optional<String> instance) {
        this.servers = servers;
        this.service = service;
        this.batch = batch;
        this.instance = instance;
    }

    /** Idempotent, all replicas acknowledge, in order per partition. */
    public KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "client.id", service + "-outbox",
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "5",
                        "batch.size", "524288",
                        "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Commits by hand; the group is the service and the topic, so that topics rebalance apart. An instance with a name of its own is
     * known again when it comes back, and has its partitions at once.
     */
    public KafkaConsumer<String, byte[]> consumer(String name) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "bootstrap.servers", servers,
                "group.id", "salur-" + service + "-" + name,
                "client.id", service + "-" + name,
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed",
                "max.poll.records", String.valueOf(batch),
                "fetch.min.bytes", "1",
                "metadata.max.age.ms", "5000"));
        settings.put(
                "session.timeout.ms",
                "10000"); // so long nobody reads the partitions of an instance that does not come back
        instance.ifPresent(own -> settings.put("group.instance.id", service + "-" + name + "-" + own));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", servers));
    }
}
