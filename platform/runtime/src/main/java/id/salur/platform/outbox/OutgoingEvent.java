package id.salur.platform.outbox;

/**
 * An event to be published.
 *
 * @param topic Kafka topic
 * @param type CloudEvents type with its version
 * @param key the id whose order is kept
 * @param body becomes the JSON body; nothing personal
 */
public record OutgoingEvent(String topic, String type, String key, Object body) {}
