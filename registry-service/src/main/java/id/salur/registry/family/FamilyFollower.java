package id.salur.registry.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What another package does when a family changes, in the same transaction; the family is locked. */
public interface FamilyFollower {
    /** The family lives in this village now: what is open about it goes with it. */
    default void moved(Handle h, UUID family, String regionCode) {}

    /** These persons live in the family now; after all of them were written. */
    default void arrived(Handle h, UUID family, List<UUID> persons) {}

    /** Facts of the family or of a member are other ones now; before it is told. */
    default void changed(Handle h, UUID family) {}

    /** As {@link #changed(Handle, UUID)}, of each family of the temporary table {@code import_old (family_id)}. */
    default void changed(Handle h) {}

    /** As {@link #corrected(Handle, UUID, LocalDate)}, of each family of the temporary table {@code import_old (family_id)}. */
    default void corrected(Handle h, LocalDate since) {}

    /** Facts are other ones from a day on; after it was told. */
    default void corrected(Handle h, UUID family, LocalDate since) {}

    /**
     * The recipient died, left or is back; after it was told.
     *
     * @param causeType what changed, the type of an event
     * @param goneOn null where the recipient is back
     */
    default void recipientChanged(Handle h, UUID family, String causeType, LocalDate goneOn) {}
}
