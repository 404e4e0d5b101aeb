package id.salur.registry.region;

import org.jdbi.v3.core.Handle;

/**
 * What another package does when villages get other codes, in the transaction of the change. Two temporary tables say what goes where:
 * {@code region_move (code_old, code_new, day)}, the villages whose people follow, and {@code region_family (family_id, code_old, code_new, day)},
 * the families there, locked. What was decided, shown or taken in keeps its old code.
 */
public interface RegionFollower {
    /** The task to move a family whose village ended with several successors. */
    String MOVE_FAMILY = "MOVE_FAMILY";

    /** The rows of its tables that say where somebody lives go along, as a set. */
    void follow(Handle h);

    /** After everything went along. */
    default void tell(Handle h) {}
}
