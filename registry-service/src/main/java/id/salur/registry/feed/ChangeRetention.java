package id.salur.registry.feed;

import id.salur.platform.command.Forgets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** Changes are kept a day longer than a cursor is taken, so that none is taken whose next change is gone. */
@ApplicationScoped
class ChangeRetention implements Forgets {
    private final Period kept;

    ChangeRetention(@ConfigProperty(name = "salur.changes.kept") Period kept) {
        this.kept = kept;
    }

    @Override
    public void forget(Handle h, OffsetDateTime now) {
        h.execute("delete from change where occurred_at < ?", now.minus(kept).minusDays(1));
    }
}
