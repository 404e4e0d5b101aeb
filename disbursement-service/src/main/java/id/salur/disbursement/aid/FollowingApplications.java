package id.salur.disbursement.aid;

import id.salur.disbursement.region.RegionFollower;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Applications, their members, items, payee and receipts go where their village goes: a run pays those that lie in its region. */
@ApplicationScoped
class FollowingApplications implements RegionFollower {
    @Override
    public void follow(Handle h, UUID change, LocalDate day) {
        h.createUpdate("""
            update aid_application set region_code = successor_of(region_code, :change), version = version + 1
            where successor_of(region_code, :change) is not null\
            """).bind("change", change).execute();
        h.createUpdate("""
            update aid_member set region_code = successor_of(region_code, :change) where successor_of(region_code, :change) is not null\
            """).bind("change", change).execute();
        h.createUpdate("""
            update aid_item set region_code = successor_of(region_code, :change) where successor_of(region_code, :change) is not null\
            """).bind("change", change).execute();
        h.createUpdate("""
            update aid_payee set region_code = successor_of(region_code, :change) where successor_of(region_code, :change) is not null\
            """).bind("change", change).execute();
        h.createUpdate("""
            update aid_handover set region_code = successor_of(region_code, :change) where successor_of(region_code, :change) is not null\
            """).bind("change", change).execute();
        h.createUpdate("""
            update aid_handover_item set region_code = successor_of(region_code, :change)
            where successor_of(region_code, :change) is not null\
            """).bind("change", change).execute();
    }
}
