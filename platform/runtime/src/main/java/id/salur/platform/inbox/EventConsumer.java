package id.salur.platform.inbox;

import java.util.Map;
import java.util.Set;

/** What a service takes from one topic. One bean a topic; the platform finds it and runs it. */
public interface EventConsumer {
    String topic();

    /** Handlers by event type. */
    Map<String, BatchHandler<?>> handlers();

    /** Types of the topic that are known and of no interest. Any other type is a dead letter. */
    default Set<String> ignored() {
        return Set.of();
    }
}
