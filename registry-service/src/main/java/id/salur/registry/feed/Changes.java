package id.salur.registry.feed;

import java.util.List;

/**
 * Changes in the order in which they became known.
 *
 * @param items at most {@code limit}, oldest first; empty when nothing has changed
 * @param next give it back as {@code since}, now or any time later; keep it together with what was done with the items
 * @param more whether there is more now
 */
public record Changes(List<Change> items, String next, boolean more) {}
