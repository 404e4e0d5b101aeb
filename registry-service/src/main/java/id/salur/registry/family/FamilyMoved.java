package id.salur.registry.family;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is open about a family goes with it. */
public interface FamilyMoved {
    /** The family is locked and lives in this village now. */
    void moved(Handle h, UUID family, String regionCode);
}
