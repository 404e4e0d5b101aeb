package id.salur.disbursement.iso;

import id.salur.platform.problem.Problem;

/** Where in a message the reader stands: for faults, and for what belongs to the place. */
public interface MessagePlace {
    /** Line of the file. */
    int line();

    /** Currency of the amount that stands here, or null. */
    String currency();

    /** The problem with {@code line} and {@code path}, as an XPath with the turn of what repeats. */
    Problem problem(Problem problem);

    /** As {@link #problem}, for an element below that is missing or not usable. */
    Problem problem(Problem problem, String below);
}
