package id.salur.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One event as it came in.
 *
 * @param id ce_id
 * @param correlationId null if the sender gave none
 */
public record Received<T>(UUID id, String type, String key, Instant time, String correlationId, T body) {}
