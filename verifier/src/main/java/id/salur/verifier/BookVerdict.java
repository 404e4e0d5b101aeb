package id.salur.verifier;

import java.util.List;
import java.util.Map;

/**
 * What was found in one book.
 *
 * @param compared how many things each check compared
 * @param broken how many of them did not hold
 * @param findings the first {@value Tally#KEPT} of what is wrong, in the order of the export
 */
public record BookVerdict(Head head, Map<Check, Long> compared, Map<Check, Long> broken, List<Finding> findings) {
    public boolean holds() {
        return broken.isEmpty();
    }
}
