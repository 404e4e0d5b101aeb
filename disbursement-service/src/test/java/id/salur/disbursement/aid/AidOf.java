package id.salur.disbursement.aid;

import id.salur.disbursement.Road;
import java.util.List;

/** Aid by application that was applied for, approved and paid, for tests of other packages. */
public final class AidOf {
    private AidOf() {}

    /** So many families, an application each, paid in the one stage of the year. */
    public static void families(Road road, int families, long each) {
        Applicants aid = new Applicants(road.programme, road.year, road.district);
        for (var family : aid.families(families)) {
            aid.approved(List.of(family), each);
        }
        aid.paid(road.released("ONCE"));
    }
}
