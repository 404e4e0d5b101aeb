package id.salur.disbursement.region;

import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What another package does when regions get other codes, in the transaction that takes the change in. {@code region_succession} holds its
 * steps, and {@code successor_of(code, change)} says what becomes of a code. What was decided, paid or counted keeps its code.
 */
public interface RegionFollower {
    /** The rows of its tables that say where something is or holds go along, as a set. */
    void follow(Handle h, UUID change, LocalDate day);
}
