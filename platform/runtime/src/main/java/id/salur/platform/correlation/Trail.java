package id.salur.platform.correlation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * What a batch did, in the log: one line for each correlation id in it. A batch comes of few commands; of one with more ids than
 * {@value #LINES} the rest is summed in a line without an id.
 */
public final class Trail {
    private static final int LINES = 20;

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int others;

    /** One more event of this id, null if it has none. */
    public void add(String id) {
        if (id != null && (counts.size() < LINES || counts.containsKey(id))) {
            counts.merge(id, 1, Integer::sum);
        } else {
            others++;
        }
    }

    /**
     * @param done what was done, before the count: "published"
     * @param what of which, after the count: "events"
     */
    public void tell(Logger log, String done, String what) {
        counts.forEach((id, count) -> Correlation.during(id, () -> log.info(done + " " + count + " " + what)));
        if (others > 0) {
            Correlation.during(null, () -> log.info(done + " " + others + " " + what));
        }
    }
}
