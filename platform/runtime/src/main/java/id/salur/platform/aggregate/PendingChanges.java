package id.salur.platform.aggregate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import org.hibernate.Session;

/** What a command has changed in entities and the database does not know yet. */
@ApplicationScoped
public class PendingChanges {
    private final Instance<Session> session;

    PendingChanges(Instance<Session> session) {
        this.session = session;
    }

    /** Writes them, so that the SQL which follows in the same transaction sees them. */
    public void flush() {
        if (session.isResolvable() && QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
            session.get().flush();
        }
    }
}
