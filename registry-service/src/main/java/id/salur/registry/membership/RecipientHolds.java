package id.salur.registry.membership;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Follows who of the families judged has nobody who may receive its money. */
public interface RecipientHolds {
    /** Of families that are locked, in the transaction that judged them; a fixed number of statements for the set. Twice is once. */
    void follow(Handle h, List<UUID> families);
}
