package id.salur.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the test's Kafka as another service would, and reads what the service under test has published. */
public final class TestEvents {
    static final String SERVERS = "salur.test.kafka";

    private static KafkaProducer<String, String> kept;

    private TestEvents() {}

    /** An event as read back. */
    public record Seen(String topic, String key, Map<String, String> headers, String body) {
        public String type() {
            return headers.get("ce_type");
        }

        public String id() {
            return headers.get("ce_id");
        }
    }

    /** Sends a new event and answers its id. */
    public static UUID send(String topic, String type, String key, String json) {
        UUID id = UUID.randomUUID();
        send(topic, type, key, json, id);
        return id;
    }

    /** Sends an event with a given id: twice the same id is a repeated delivery. */
    public static void send(String topic, String type, String key, String json, UUID id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/salur/test");
        headers.put("ce_subject", key);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_correlationid", "test-" + id);
        headers.put("content-type", "application/json");
        sendRaw(topic, key, headers, json);
    }

    /** Sends whatever it is given. */
    public static void sendRaw(String topic, String key, Map<String, String> headers, String body) {
        try {
            ProducerRecord<String, String> event = new ProducerRecord<>(topic, key, body);
            headers.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer().send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized KafkaProducer<String, String> producer() {
        if (kept == null) {
            kept = new KafkaProducer<>(
                    Map.of("bootstrap.servers", System.getProperty(SERVERS)),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return kept;
    }

    /** Everything on a topic up to now. */
    public static List<Seen> received(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", System.getProperty(SERVERS), "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Seen> seen = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(seen(record)));
            }
            return seen;
        }
    }

    private static Seen seen(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Seen(record.topic(), record.key(), headers, record.value());
    }
}
