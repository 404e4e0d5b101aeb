package id.salur.disbursement.channel;

import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads payments. */
@ApplicationScoped
class Payments {
    private static final String COLUMNS =
            "id, run_id, batch_id, entitlement_id, family_id, region_code, programme, fiscal_year, "
                    + "stage, bank, amount, paid_amount, attempt, follow_up_of, open_account, state, reason, settled_on, failed_on, reversed_on, returned_on";

    private final Jdbi jdbi;

    Payments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Payment get(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from payment where id = :id")
                        .bind("id", id)
                        .mapTo(Payment.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("payment"));
    }

    /** By run or by family; one of them must be given. With a state, the run's payments are read in order until the page is full. */
    List<Payment> list(UUID run, UUID family, PaymentState state, UUID after, int limit) {
        if (run == null && family == null) {
            throw Problem.badRequest("filter-required").with("expected", "runId or familyId");
        }
        String by = run == null
                ? "family_id = :family"
                : "run_id = :run and (cast(:family as uuid) is null or family_id = :family)";
        String inState = state == null ? "" : " and state = :state";
        return jdbi.withHandle(h -> h.createQuery("select " + COLUMNS + " from payment where " + by + inState
                        + " and (cast(:after as uuid) is null or id > :after) order by id limit :limit")
                .bind("run", run)
                .bind("family", family)
                .bind("state", state)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(Payment.class)
                .list());
    }
}
