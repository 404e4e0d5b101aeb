package id.salur.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/** A Kafka 4.1: a container where a Docker engine answers, the embedded one where none does. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedKafka embedded;
    private KafkaContainer container;

    @Override
    public Map<String, String> start() {
        String servers;
        if (Docker.ANSWERS) {
            container = new KafkaContainer("apache/kafka:4.1.1");
            container.start();
            servers = container.getBootstrapServers();
        } else {
            embedded = new EmbeddedKafka();
            servers = embedded.servers();
        }
        System.setProperty(TestEvents.SERVERS, servers);
        return Map.of("kafka.bootstrap.servers", servers);
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.close();
        }
        if (container != null) {
            container.stop();
        }
    }
}
