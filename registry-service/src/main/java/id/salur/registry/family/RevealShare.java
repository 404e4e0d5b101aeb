package id.salur.registry.family;

import id.salur.platform.problem.Problem;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * How many recipients one caller is shown on a day in Jakarta, {@code salur.recipients.day}: the registry does not know which bank pays
 * which family, so a bank that asks for all of them is stopped. How many families an officer is shown in clear is the {@code daily_share} REVEAL. Both
 * count the records that each leaves, so that a start anew forgets nothing.
 */
@ApplicationScoped
class RevealShare {
    private final int most;
    private final Clock clock;

    RevealShare(@ConfigProperty(name = "salur.recipients.day") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** One more family in clear for an officer; see {@link #require(Handle, String, int)}. */
    void requireOne(Handle h, String caller) {
        int share = h.createQuery("select daily_share('REVEAL')")
                .mapTo(Integer.class)
                .one();
        require(h, caller, 1, share);
    }

    /** 429 {@code too-many-requests} until tomorrow if these families are more than what is left of today. One caller's requests wait for each other. */
    void require(Handle h, String caller, int asked) {
        require(h, caller, asked, most);
    }

    private void require(Handle h, String caller, int asked, int share) {
        h.createQuery("select pg_advisory_xact_lock(hashtextextended('recipient.reveal ' || :caller, 0))")
                .bind("caller", caller)
                .mapTo(String.class)
                .list();
        int shown = h.createQuery("select count(*) from reveal where id >= :first and revealed_by = :caller")
                .bind("first", firstId(JakartaDay.startOf(JakartaDay.today(clock))))
                .bind("caller", caller)
                .mapTo(Integer.class)
                .one();
        if (shown + asked > share) {
            throw Problem.tooMany(JakartaDay.untilTomorrow(clock));
        }
    }

    /** Ids begin with the millisecond they were made in. */
    private static UUID firstId(Instant time) {
        return new UUID(time.toEpochMilli() << 16, 0);
    }
}
