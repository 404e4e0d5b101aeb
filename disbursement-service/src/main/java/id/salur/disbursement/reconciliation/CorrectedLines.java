package id.salur.disbursement.reconciliation;

import id.salur.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Ends the lines of banks that an approved correction answers. */
@ApplicationScoped
public class CorrectedLines {
    private final Caller caller;

    CorrectedLines(Caller caller) {
        this.caller = caller;
    }

    /** After the payments of the correction are known, in {@code correction_payment}. */
    public void resolve(Handle h, UUID correction, String kind, String reason) {
        h.createUpdate("""
            insert into discrepancy_resolution (file_id, line_no, region_code, correction_id, reason, resolved_by)
            select l.file_id, l.line_no, l.region_code, :correction, :reason, :actor
            from correction_payment c join result_line l on l.payment_id = c.payment_id
            where c.correction_id = :correction
              and l.outcome = case :kind when 'MAKE_GOOD' then 'OVERPAID' else 'CONTRADICTED' end
              and (:kind <> 'ACCEPT_PAID' or l.amount = c.amount)
              and l.status = case :kind when 'ACCEPT_FAILED' then 'FAILED' when 'ACCEPT_PAID' then 'PAID' when 'MAKE_GOOD' then 'PAID' end
            on conflict do nothing\
            """)
                .bind("correction", correction)
                .bind("kind", kind)
                .bind("reason", reason)
                .bind("actor", caller.id())
                .execute();
    }
}
