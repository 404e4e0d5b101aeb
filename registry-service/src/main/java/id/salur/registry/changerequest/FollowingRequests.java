package id.salur.registry.changerequest;

import id.salur.registry.family.FamilyFollower;
import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Change requests go where their family goes. */
@ApplicationScoped
class FollowingRequests implements FamilyFollower, RegionFollower {
    @Override
    public void moved(Handle h, UUID family, String regionCode) {
        h.createUpdate("update change_request set region_code = :region where family_id = :family")
                .bind("region", regionCode)
                .bind("family", family)
                .execute();
    }

    @Override
    public void follow(Handle h) {
        h.execute("update change_request k set region_code = m.code_new from region_family m where k.family_id ="
                + " m.family_id");
    }
}
