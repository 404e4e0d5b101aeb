package id.salur.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.salur.platform.security.Caller;
import id.salur.registry.eligibility.Programmes;
import id.salur.registry.list.Conditions;
import id.salur.registry.proposal.Approval.Outcome;
import id.salur.registry.region.KemendagriCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Verifies or approves all proposals of a programme in a region, in one transaction. */
@ApplicationScoped
public class ProposalBatches {
    private final Jdbi jdbi;
    private final Approval approval;
    private final Caller caller;

    ProposalBatches(Jdbi jdbi, Approval approval, Caller caller) {
        this.jdbi = jdbi;
        this.approval = approval;
        this.caller = caller;
    }

    /** What may be done to a set. */
    public enum Action {
        VERIFY,
        APPROVE
    }

    ProposalBatch run(Action action, String programme, String regionCode, LocalDate on) {
        if (regionCode != null) {
            KemendagriCode.require(regionCode);
        }
        Conditions which = new Conditions()
                .and("p.programme = :programme", "programme", programme)
                .within("p.region_code", regionCode);
        return jdbi.withHandle(h -> {
            Programmes.require(h, programme);
            Outcome outcome = action == Action.APPROVE ? approval.approve(h, which, on) : verify(h, which);
            UUID id = h.createQuery("""
                            insert into proposal_batch (action, programme, region_code, on_date, done, refused, reasons, run_by)
                            values (:action, :programme, :region, :on, :done, :refused, :reasons, :by) returning id""")
                    .bind("action", action)
                    .bind("programme", programme)
                    .bind("region", regionCode == null ? Caller.NATION : regionCode)
                    .bind("on", on)
                    .bind("done", outcome.done())
                    .bind("refused", outcome.refused())
                    .bindByType("reasons", outcome.reasons(), JsonNode.class)
                    .bind("by", caller.id())
                    .mapTo(UUID.class)
                    .one();
            return new ProposalBatch(id, action.name(), outcome.done(), outcome.refused(), outcome.reasons());
        });
    }

    private Outcome verify(Handle h, Conditions which) {
        int done = which.bind(h.createUpdate("""
                        update proposal p set state = 'VERIFIED', version = p.version + 1, verified_by = :caller, verified_at = now()
                        where p.state = 'PROPOSED' and\s""" + which.sql()))
                .bind("caller", caller.id())
                .execute();
        return new Outcome(done, 0, JsonNodeFactory.instance.objectNode());
    }
}
