package id.salur.registry.recipient;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who receives a family's money is the same person under another id. */
public final class MergedRecipients {
    private MergedRecipients() {}

    /** In a household where the survivor of a merge lives in the other's place; the family is locked. */
    public static void rename(Handle h, UUID family, UUID merged, UUID survivor) {
        for (String sql : List.of(
                "update recipient_term set person_id = :survivor where family_id = :family and person_id = :merged",
                "update recipient_hold set person_id = :survivor where family_id = :family and person_id = :merged and"
                        + " ended_at is null")) {
            h.createUpdate(sql)
                    .bind("survivor", survivor)
                    .bind("family", family)
                    .bind("merged", merged)
                    .execute();
        }
    }
}
