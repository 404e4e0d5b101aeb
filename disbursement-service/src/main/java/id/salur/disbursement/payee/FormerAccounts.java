package id.salur.disbursement.payee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Accounts of those who received a family's money before: never paid again. */
@ApplicationScoped
public class FormerAccounts {
    private final Jdbi jdbi;

    FormerAccounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The next payment of each family opens an account for the new recipient; what was refused needs no correction any more, and what
     * is proposed for the old one is rejected.
     */
    public void close(List<UUID> families) {
        if (families.isEmpty()) {
            return;
        }
        UUID[] ids = families.toArray(UUID[]::new);
        jdbi.useHandle(h -> {
            h.createUpdate("""
                update family_account set state = 'CLOSED', number = null
                where family_id = any (:families) and state not in ('NONE', 'FAILED', 'CLOSED', 'DEAD')\
                """).bind("families", ids).execute();
            h.createUpdate("""
                update account_correction set state = 'REJECTED', note = 'another person receives the money', decided_by = 'salur',
                  decided_at = now(), version = version + 1
                where family_id = any (:families) and state = 'PROPOSED'\
                """).bind("families", ids).execute();
        });
    }
}
