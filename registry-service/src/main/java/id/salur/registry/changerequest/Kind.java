package id.salur.registry.changerequest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One kind of change: which fields it takes, and the doing of it through the packages that own the tables. */
interface Kind {
    ChangeKind kind();

    /** Fields of the details without which it cannot be done. */
    Set<String> needs();

    /** Fields that may be left out. */
    default Set<String> takes() {
        return Set.of();
    }

    /** Other families it changes; they are locked with the family of the request. */
    default List<UUID> others(ChangeDetails details) {
        return List.of();
    }

    /**
     * Does it, in the transaction of the approval, or in one that is rolled back after a look at what it did. Refuses with a problem what cannot be
     * so. The families are locked.
     */
    Applied apply(Handle h, UUID family, ChangeDetails details);

    /** The details of the same kind that undo it. What has no earlier value to go back to is refused as incomplete when it is proposed. */
    default ChangeDetails undo(ChangeDetails details, ChangeDetails was) {
        return was;
    }

    /**
     * What was done.
     *
     * @param was what the details name, as it was before
     * @param families those it changed, the family of the request first
     */
    record Applied(ChangeDetails was, List<UUID> families) {}
}
