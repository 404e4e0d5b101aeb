package id.salur.registry.family;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Households by the set. Who made the set hands it over in a temporary table. */
public final class FamilySets {
    private FamilySets() {}

    /** {@code import_family (family_no, id, village, kk_hash, kk_cipher, desil)}: the households of a file, in its order. */
    public static void register(Handle h, UUID importId) {
        h.createUpdate("""
                        insert into family (id, region_code, kk_hash, kk_cipher, desil, import_id)
                        select id, village, kk_hash, kk_cipher, desil, :id from import_family order by family_no""").bind("id", importId).execute();
    }

    /** {@code import_member (family_id, person_id, region_code, position, relation, recipient, since)}: persons who are there. */
    public static void house(Handle h) {
        h.execute("""
                insert into household_member (family_id, person_id, region_code, position, relation, recipient, valid_from)
                select family_id, person_id, region_code, position, relation, recipient, since from import_member""");
    }
}
