package id.salur.registry.family;

import id.salur.platform.sql.SqlFile;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who carries a number and where they live: only who lives in a family in the caller's areas. */
public final class Carriers {
    private static final String LOOKUP = SqlFile.of(Carriers.class, "lookup");

    private Carriers() {}

    /**
     * One who carries a number.
     *
     * @param place of the number among those asked for, 1 is the first
     * @param recipient whether the family's money goes to this person
     */
    public record Carrier(int place, UUID personId, UUID familyId, String regionCode, boolean recipient) {}

    /** In the order of the numbers, which are keyed hashes of NIKs; those that are not there were not found. */
    public static List<Carrier> of(Handle h, List<byte[]> numbers) {
        return h.createQuery(LOOKUP)
                .bind("numbers", numbers.toArray(byte[][]::new))
                .mapTo(Carrier.class)
                .list();
    }
}
