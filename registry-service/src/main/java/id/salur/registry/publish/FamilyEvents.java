package id.salur.registry.publish;

import id.salur.platform.sql.Everyday;
import id.salur.platform.sql.SqlFile;
import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the events about families themselves, one statement for a set. The rows must be locked by the caller's change. */
public final class FamilyEvents {
    private static final String INSERT =
            SqlFile.of(FamilyEvents.class, "family").replace("{topic}", EventTypes.TOPIC);

    private static final String ONE = which("f.id = :family");

    private static final String RENUMBERED = SqlFile.set(
            which("f.id in (select family_id from region_family)"),
            "movedFrom",
            "(select m.code_old from region_family m where m.family_id = f.id)");

    private FamilyEvents() {}

    /** {@code family.registered.v1} for each family of the temporary table {@code import_family}. */
    public static void registeredByFile(Handle h) {
        byFile(h, EventTypes.FAMILY_REGISTERED, "f.id in (select id from import_family)");
    }

    /** {@code family.changed.v1} for each family of the temporary table {@code import_old}, with the version it has now. */
    public static void changedByFile(Handle h) {
        byFile(h, EventTypes.FAMILY_CHANGED, "f.id in (select family_id from import_old)");
    }

    private static void byFile(Handle h, String type, String families) {
        h.createUpdate(which(families))
                .bind("type", type)
                .bindNull("movedFrom", Types.VARCHAR)
                .execute();
    }

    /** {@code family.registered.v1} for one family. */
    public static void registered(Handle h, UUID familyId) {
        one(h, EventTypes.FAMILY_REGISTERED, familyId, null);
    }

    /** {@code family.changed.v1} for one family, with the version it has now. */
    public static void changed(Handle h, UUID familyId) {
        one(h, EventTypes.FAMILY_CHANGED, familyId, null);
    }

    /**
     * As {@link #changed(Handle, UUID)}, of a family that may have moved.
     *
     * @param was the village it lived in before the change
     */
    public static void changed(Handle h, UUID familyId, String was) {
        one(h, EventTypes.FAMILY_CHANGED, familyId, was);
    }

    /** {@code family.changed.v1} for each of these families, with the version it has now. */
    public static void changed(Handle h, Collection<UUID> families) {
        h.createUpdate(which("f.id = any (:families)"))
                .bind("type", EventTypes.FAMILY_CHANGED)
                .bind("families", families.toArray(UUID[]::new))
                .bindNull("movedFrom", Types.VARCHAR)
                .execute();
    }

    /** {@code family.changed.v1} for each family of the temporary table {@code region_family}, with the version and the village it has now. */
    public static void renumbered(Handle h) {
        h.createUpdate(RENUMBERED).bind("type", EventTypes.FAMILY_CHANGED).execute();
    }

    private static String which(String families) {
        return INSERT.replace("{which}", families);
    }

    private static void one(Handle h, String type, UUID familyId, String was) {
        Everyday.update(h, ONE)
                .bind("type", type)
                .bind("family", familyId)
                .bind("movedFrom", was)
                .execute();
    }
}
