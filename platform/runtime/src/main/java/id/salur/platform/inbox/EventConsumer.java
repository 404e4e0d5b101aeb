package id.salur.platform.inbox;

import java.util.Map;

/**
 * What a service takes from one topic. One bean a topic; the platform finds it and runs it. A type without a handler is passed over if a
 * contract describes it, and is a dead letter if none does.
 */
public interface EventConsumer {
    String topic();

    /** Handlers by event type. */
    Map<String, BatchHandler<?>> handlers();
}
