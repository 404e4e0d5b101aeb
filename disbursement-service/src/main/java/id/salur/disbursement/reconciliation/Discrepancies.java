package id.salur.disbursement.reconciliation;

import id.salur.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what does not agree. The place in the list is {@code fileId/lineNo}. */
@ApplicationScoped
class Discrepancies {
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;

    Discrepancies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Discrepancy> list(UUID batch, String after, int limit) {
        UUID file = FIRST;
        int line = 0;
        if (after != null) {
            if (!after.matches("[0-9a-f-]{36}/[0-9]{1,9}")) {
                throw Problem.badRequest("invalid-cursor");
            }
            file = UUID.fromString(after.substring(0, 36));
            line = Integer.parseInt(after.substring(37));
        }
        return read(batch, file, line, limit);
    }

    private List<Discrepancy> read(UUID batch, UUID file, int line, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select l.file_id, l.line_no, l.payment_id, l.status, l.amount, p.amount as instructed, p.paid_amount, l.value_date,
                               l.bank_reference, l.outcome, p.state as payment_state,
                               l.outcome <> 'UNDERPAID' or p.state = 'UNDERPAID' as open
                        from result_line l left join payment p on p.id = l.payment_id and p.batch_id = l.batch_id
                        where l.batch_id = :batch and l.outcome not in ('PAID', 'FAILED') and (l.file_id, l.line_no) > (:file, :line)
                        order by l.file_id, l.line_no limit :limit""")
                .bind("batch", batch)
                .bind("file", file)
                .bind("line", line)
                .bind("limit", limit)
                .mapTo(Discrepancy.class)
                .list());
    }
}
