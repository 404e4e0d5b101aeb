package id.salur.registry.membership;

import id.salur.registry.family.FamilyFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Memberships go where their family goes. */
@ApplicationScoped
class MovingMemberships implements FamilyFollower {
    @Override
    public void moved(Handle h, UUID family, String regionCode) {
        h.createUpdate("update membership set region_code = :region where family_id = :family")
                .bind("region", regionCode)
                .bind("family", family)
                .execute();
    }
}
