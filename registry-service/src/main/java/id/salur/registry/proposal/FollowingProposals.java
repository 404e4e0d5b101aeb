package id.salur.registry.proposal;

import id.salur.registry.family.FamilyFollower;
import id.salur.registry.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Proposals go where their family goes, and are looked at again when its facts change. */
@ApplicationScoped
class FollowingProposals implements FamilyFollower, RegionFollower {
    private static final String LOOK_AGAIN = """
        update proposal set state = 'PROPOSED', version = version + 1, verified_by = null, verified_at = null, reasons = '{}'
         where state = 'VERIFIED'
        """;

    @Override
    public void moved(Handle h, UUID family, String regionCode) {
        h.createUpdate("update proposal set region_code = :region where family_id = :family")
                .bind("region", regionCode)
                .bind("family", family)
                .execute();
    }

    /** What was verified stays so: another code is no other fact. */
    @Override
    public void follow(Handle h) {
        h.execute(
                "update proposal k set region_code = m.code_new from region_family m where k.family_id = m.family_id");
    }

    /** What was verified were the old facts: somebody has to look again before it is approved. */
    @Override
    public void changed(Handle h, UUID family) {
        h.createUpdate(LOOK_AGAIN + "and family_id = :family")
                .bind("family", family)
                .execute();
    }

    @Override
    public void changed(Handle h) {
        h.execute(LOOK_AGAIN + "and family_id in (select family_id from import_old)");
    }
}
