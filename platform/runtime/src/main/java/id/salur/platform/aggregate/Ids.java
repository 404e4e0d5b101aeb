package id.salur.platform.aggregate;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Ids for what SQL writes and the service must know before: as those of entities, version 7, in the order of entry. */
public final class Ids {
    private Ids() {}

    /** The next one. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null); // asks nothing of a session
    }
}
