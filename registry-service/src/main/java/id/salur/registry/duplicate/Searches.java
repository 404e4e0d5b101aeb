package id.salur.registry.duplicate;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is to be looked at later, noted in the transaction that took it in. */
public final class Searches {
    private Searches() {}

    /** The families of a file. */
    public static void ofImport(Handle h, UUID importId) {
        h.createUpdate("""
            insert into duplicate_search (region_code, import_id)
            select region_code, id from family_import where id = :id and families > 0\
            """).bind("id", importId).execute();
    }

    /** Registered families in which a file has members arrive: {@code import_member (family_id, known)}. */
    public static void ofArrivals(Handle h) {
        h.execute("""
            insert into duplicate_search (region_code, family_id) select distinct region_code, family_id from import_member where known\
            """);
    }
}
