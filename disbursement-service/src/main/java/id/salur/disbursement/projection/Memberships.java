package id.salur.disbursement.projection;

import id.salur.platform.membership.KnownMemberships;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Memberships as money needs them: with the time of their last start, for a decision from before does not hold them, and where the family
 * is, if a newer event told that it moved.
 */
@Dependent
class Memberships {
    private static final String PLACE = """
            coalesce((select f.region_code from family f where f.family_id = event.family_id and f.version > event.version), region_code)""";

    @Produces
    @Singleton
    static KnownMemberships known(Jdbi jdbi) {
        return new KnownMemberships(
                jdbi, "started_at", "case when started_on is not null then event_time end", "version", PLACE);
    }
}
