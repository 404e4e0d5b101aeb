package id.salur.platform.inbox;

import java.util.function.Consumer;

/**
 * The effect of a batch of events of one type.
 *
 * @param body record the JSON body is read into; its constructor refuses what is invalid
 * @param effect runs inside the inbox transaction, with all areas; should be a fixed number of SQL statements
 */
public record BatchHandler<T>(Class<T> body, Consumer<EventBatch<T>> effect) {}
