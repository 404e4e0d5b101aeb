package id.salur.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.testcontainers.kafka.KafkaContainer;

/** A Kafka 4.1: a container where one can be run, otherwise the embedded one; see {@link Docker}. */
public class KafkaResource implements QuarkusTestResourceLifecycleManager {
    private static final String IMAGE = "apache/kafka:4.1.2";

    private EmbeddedKafka embedded;
    private KafkaContainer container;

    @Override
    public Map<String, String> start() {
        String servers;
        if (Docker.runs(IMAGE)) {
            container = new KafkaContainer(IMAGE);
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
