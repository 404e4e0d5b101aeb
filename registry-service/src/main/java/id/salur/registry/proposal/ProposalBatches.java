package id.salur.registry.proposal;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final String VERIFY = """
            with looked as materialized (
                select p.id, case when p.basis_id is null and proposal_needs_basis(p.programme, p.proposed_at) then 'BASIS_MISSING'
                                  when p.basis_id is not null and p.proposed_by = :caller then 'SAME_PERSON' end as obstacle
                  from proposal p where p.state = 'PROPOSED' and %s for no key update
            ), verified as (
                update proposal p set state = 'VERIFIED', version = p.version + 1, verified_by = :caller, verified_at = now(), reasons = '{}'
                  from looked l where p.id = l.id and l.obstacle is null
            ), refused as (
                update proposal p set version = p.version + 1, reasons = array[l.obstacle]
                  from looked l where p.id = l.id and l.obstacle is not null and p.reasons <> array[l.obstacle]
            )
            select (select count(*) from looked where obstacle is null) as done, (select count(*) from looked where obstacle is not null) as refused,
                   (select coalesce(jsonb_object_agg(r.obstacle, r.n), '{}')
                      from (select obstacle, count(*) as n from looked where obstacle is not null group by obstacle) r) as reasons\
            """;

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
        return which.bind(h.createQuery(VERIFY.formatted(which.sql())))
                .bind("caller", caller.id())
                .mapTo(Outcome.class)
                .one();
    }
}
