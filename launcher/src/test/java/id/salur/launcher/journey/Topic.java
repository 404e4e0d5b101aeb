package id.salur.launcher.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic read from its beginning to its end, by somebody who is in no consumer group. */
record Topic(String servers, String name) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The events of a type.
     *
     * @param field of the body, whose values are the keys of the answer
     * @return ids of different events by that field; an event that was published twice counts once
     */
    Map<String, Set<String>> events(String type, String field) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
                    if (type.equals(header(event, "ce_type"))) {
                        String value = JSON.readTree(event.value()).path(field).asText();
                        found.computeIfAbsent(value, v -> new HashSet<>()).add(header(event, "ce_id"));
                    }
                }
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
