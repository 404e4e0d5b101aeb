package id.salur.registry.publish;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what became of persons themselves. */
public final class PersonEvents {
    private PersonEvents() {}

    /**
     * {@code person.merged.v1} for each family that a person lives or lived in, also where the caller does not see it. Before anything of the person
     * is changed: somebody who lives nowhere takes their place.
     */
    public static void merged(Handle h, UUID person, UUID survivor) {
        h.createQuery("select person_merged_tell(:person, :survivor)")
                .bind("person", person)
                .bind("survivor", survivor)
                .mapToMap()
                .list();
    }
}
