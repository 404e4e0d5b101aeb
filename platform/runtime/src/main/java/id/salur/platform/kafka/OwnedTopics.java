package id.salur.platform.kafka;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the topics a service writes to ({@code salur.topics}) if they are not there. */
@ApplicationScoped
class OwnedTopics {
    private final KafkaClients kafka;
    private final Optional<List<String>> topics;
    private final int partitions;
    private final short replication;

    OwnedTopics(
            KafkaClients kafka,
            @ConfigProperty(name = "salur.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "salur.kafka.partitions") int partitions,
            @ConfigProperty(name = "salur.kafka.replication") short replication) {
        this.kafka = kafka;
        this.topics = topics;
        this.partitions = partitions;
        this.replication = replication;
    }

    void create(@Observes @Priority(2500) StartupEvent event) {
        try (Admin admin = kafka.admin()) {
            for (String topic : topics.orElse(List.of())) {
                create(admin, topic);
            }
        }
    }

    private void create(Admin admin, String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, partitions, replication)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + topic + " could not be created", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
