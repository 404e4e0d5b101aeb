package id.salur.launcher.journey;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Nothing is on its way any more: every outbox is empty and every reader has taken in what its topic holds. Only then can
 * be said that something happened exactly once.
 */
record Stillness(RunningStack stack) {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** Who reads what, as consumer group and topic. */
    static final List<Reader> READERS = List.of(
            new Reader("registry", "salur.disbursement.payment"),
            new Reader("registry", "salur.disbursement.programme"),
            new Reader("registry", "salur.graduation.case"),
            new Reader("registry", "salur.training.participation"),
            new Reader("disbursement", "salur.registry.family"),
            new Reader("disbursement", "salur.registry.region"),
            new Reader("training", "salur.registry.family"),
            new Reader("training", "salur.registry.region"),
            new Reader("graduation", "salur.registry.family"),
            new Reader("graduation", "salur.training.participation"));

    record Reader(String service, String topic) {
        String group() {
            return "salur-" + service + "-" + topic;
        }
    }

    /** What somebody reads. */
    static Set<String> topics() {
        return READERS.stream().map(Reader::topic).collect(Collectors.toSet());
    }

    /** Waits for something on the way to it. */
    static void until(String what, Callable<Boolean> holds) {
        await(what)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(holds);
    }

    void awaitIt() {
        await("nothing is on its way")
                .atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(this::still);
    }

    /** What was published before the outboxes were seen empty must still be all there is afterwards. */
    private boolean still() throws SQLException, ExecutionException, InterruptedException {
        try (Admin admin = stack.admin()) {
            Map<TopicPartition, Long> before = ends(admin);
            for (String service : RunningStack.SERVICES) {
                if (stack.database(service).outbox() > 0) {
                    return false;
                }
            }
            return before.equals(ends(admin)) && allTakenIn(admin, before);
        }
    }

    private static boolean allTakenIn(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        for (Reader reader : READERS) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(reader.group())
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                OffsetAndMetadata position = read.get(end.getKey());
                if (end.getKey().topic().equals(reader.topic())
                        && end.getValue() > (position == null ? 0 : position.offset())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = admin.describeTopics(topics()).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        admin.listOffsets(asked).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
