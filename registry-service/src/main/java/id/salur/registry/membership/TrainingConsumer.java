package id.salur.registry.membership;

import id.salur.platform.inbox.BatchHandler;
import id.salur.platform.inbox.EventConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Training is heard and changes nothing yet: graduation weighs it and tells the registry. */
@ApplicationScoped
class TrainingConsumer implements EventConsumer {
    @Override
    public String topic() {
        return "salur.training.participation";
    }

    @Override
    public Map<String, BatchHandler<?>> handlers() {
        return Map.of();
    }
}
