package id.salur.registry.intake;

import id.salur.platform.command.Forgets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.Period;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** The rows of a file are forgotten a day after it was applied; a preview that nobody decides on is discarded when its rejects are forgotten. */
@ApplicationScoped
class ImportRetention implements Forgets {
    private final Period open;
    private final Period applied;

    ImportRetention(
            @ConfigProperty(name = "salur.retention.rejects") Period open,
            @ConfigProperty(name = "salur.imports.kept") Period applied) {
        this.open = open;
        this.applied = applied;
    }

    @Override
    public void forget(Handle h, OffsetDateTime now) {
        h.execute(
                "update family_import set state = 'DISCARDED', version = version + 1, decided_at = ? where state = 'PREVIEWED' and imported_at < ?",
                now,
                now.minus(open));
        h.execute("""
            delete from family_import_row r using family_import m
             where m.id = r.import_id and (m.state = 'DISCARDED' or (m.state = 'APPLIED' and m.decided_at < ?))\
            """, now.minus(applied));
    }
}
