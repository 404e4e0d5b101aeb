package id.salur.platform.command;

import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;

/** What a package forgets each hour: rows that have been kept long enough. */
public interface Forgets {
    /** Deletes them. The work is the system's: rows of all areas are seen. */
    void forget(Handle h, OffsetDateTime now);
}
