package id.salur.disbursement.projection;

import id.salur.platform.membership.KnownMemberships;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Memberships as money needs them: with the time of their last start, for a decision from before does not hold them. */
@Dependent
class Memberships {
    @Produces
    @Singleton
    static KnownMemberships known(Jdbi jdbi) {
        return new KnownMemberships(
                jdbi, "started_at", "case when started_on is not null then event_time end", "version");
    }
}
