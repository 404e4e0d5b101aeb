package id.salur.platform.inbox;

import id.salur.platform.kafka.KafkaClients;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** One thread a consumed topic. */
@ApplicationScoped
class InboxWorkers {
    private static final Logger LOG = Logger.getLogger(InboxWorkers.class);

    private final List<EventConsumer> consumers;
    private final InboxProcessor processor;
    private final KafkaClients kafka;
    private final boolean enabled;
    private final List<InboxWorker> workers = new ArrayList<>();

    InboxWorkers(
            @All List<EventConsumer> consumers,
            InboxProcessor processor,
            KafkaClients kafka,
            @ConfigProperty(name = "salur.inbox.consume") boolean enabled) {
        this.consumers = consumers;
        this.processor = processor;
        this.kafka = kafka;
        this.enabled = enabled;
    }

    void start(@Observes @Priority(3500) StartupEvent event) {
        if (!enabled) {
            LOG.warn("consumers are off (SALUR_INBOX_CONSUME)");
            return;
        }
        for (EventConsumer consumer : consumers) {
            InboxWorker worker = new InboxWorker(consumer, processor, kafka);
            workers.add(worker);
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.forEach(InboxWorker::end);
        for (InboxWorker worker : workers) {
            worker.join(15_000);
        }
    }
}
