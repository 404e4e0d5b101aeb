package id.salur.launcher.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The embedded Kafka as a part of the stack, with the topics of the road. */
final class KafkaServer {

    private static final int PARTITIONS = 4;

    /** One per stream; `contracts/asyncapi.yaml` describes them. */
    private static final List<String> TOPICS = List.of(
            "salur.registry.family",
            "salur.registry.region",
            "salur.disbursement.payment",
            "salur.disbursement.stage",
            "salur.disbursement.programme",
            "salur.training.participation",
            "salur.graduation.case");

    private final Home home;
    private final Path data;
    private final int port;

    KafkaServer(Home home, Path data, int port) {
        this.home = home;
        this.data = data;
        this.port = port;
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    Part part() {
        List<String> command = Jvm.command(512);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Jvm.logging(home),
                KafkaMain.class.getName(),
                data.toString(),
                Integer.toString(port)));
        return new Part("kafka", port, command, Map.of(), home.folder(), "TERM", () -> {}, this::ready);
    }

    /** Whether it answers and has its topics; makes those it lacks. */
    private boolean ready() {
        if (!Loopback.accepts(port)) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers", address(), "request.timeout.ms", "3000", "default.api.timeout.ms", "5000"))) {
            for (String topic : TOPICS) {
                create(admin, topic);
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void create(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get(5, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
