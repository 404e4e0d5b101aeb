package id.salur.disbursement.authority;

import id.salur.disbursement.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Delegations in force or to come, and limits of a region, hold under its new code; what ended keeps the old one. */
@ApplicationScoped
class FollowingRights implements RegionFollower {
    @Override
    public void follow(Handle h, UUID change, LocalDate day) {
        h.createUpdate("""
            update delegation set region_code = successor_of(region_code, :change), version = version + 1
            where revoked_at is null and valid_until >= :day and successor_of(region_code, :change) is not null\
            """).bind("change", change).bind("day", day).execute();
        h.createUpdate("""
            update approval_limit set region_code = successor_of(region_code, :change)
            where (valid_to is null or valid_to >= :day) and successor_of(region_code, :change) is not null\
            """).bind("change", change).bind("day", day).execute();
    }
}
