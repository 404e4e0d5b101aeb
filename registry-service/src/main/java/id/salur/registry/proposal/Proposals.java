package id.salur.registry.proposal;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.registry.list.Conditions;
import id.salur.registry.proposal.Approval.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes, verifies, approves and rejects one proposal. */
@ApplicationScoped
class Proposals {
    private final Jdbi jdbi;
    private final Approval approval;
    private final Caller caller;

    Proposals(Jdbi jdbi, Approval approval, Caller caller) {
        this.jdbi = jdbi;
        this.approval = approval;
        this.caller = caller;
    }

    UUID propose(UUID family, String programme) {
        return jdbi.withHandle(h -> {
            requireProgramme(h, programme);
            String region = h.createQuery("select region_code from family where id = :id for no key update")
                    .bind("id", family)
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("family"));
            if (exists(h, "membership where status <> 'ENDED'", family, programme)) {
                throw Problem.of(ProblemType.ALREADY_A_MEMBER);
            }
            if (exists(h, "proposal where state in ('PROPOSED', 'VERIFIED')", family, programme)) {
                throw Problem.of(ProblemType.ALREADY_PROPOSED);
            }
            return h.createQuery("""
                            insert into proposal (family_id, programme, region_code, state, proposed_by)
                            values (:family, :programme, :region, 'PROPOSED', :by) returning id""")
                    .bind("family", family)
                    .bind("programme", programme)
                    .bind("region", region)
                    .bind("by", caller.id())
                    .mapTo(UUID.class)
                    .one();
        });
    }

    static void requireProgramme(Handle h, String programme) {
        boolean known = h.createQuery("select exists (select from programme where code = :code)")
                .bind("code", programme)
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.of(ProblemType.UNKNOWN_PROGRAMME).with("programme", String.valueOf(programme));
        }
    }

    private static boolean exists(Handle h, String what, UUID family, String programme) {
        return h.createQuery(
                        "select exists (select from " + what + " and family_id = :family and programme = :programme)")
                .bind("family", family)
                .bind("programme", programme)
                .mapTo(Boolean.class)
                .one();
    }

    void verify(UUID id, String ifMatch) {
        jdbi.useHandle(h -> {
            ProposalState to = step(h, id, ifMatch, ProposalAction.VERIFY);
            h.createUpdate("""
                            update proposal set state = :to, version = version + 1, verified_by = :by, verified_at = now() where id = :id""")
                    .bind("to", to)
                    .bind("by", caller.id())
                    .bind("id", id)
                    .execute();
        });
    }

    void reject(UUID id, String ifMatch, String reason) {
        jdbi.useHandle(h -> {
            ProposalState to = step(h, id, ifMatch, ProposalAction.REJECT);
            h.createUpdate("""
                            update proposal set state = :to, version = version + 1, decided_by = :by, decided_at = now(), reasons = :reasons where id = :id""")
                    .bind("to", to)
                    .bind("by", caller.id())
                    .bindArray("reasons", String.class, List.of(reason))
                    .bind("id", id)
                    .execute();
        });
    }

    /** 409 {@code same-person}, 409 {@code already-a-member}, 422 {@code not-eligible} with the reasons, 422 {@code date-out-of-range}; then nothing changes. */
    void approve(UUID id, String ifMatch, LocalDate on) {
        jdbi.useHandle(h -> {
            step(h, id, ifMatch, ProposalAction.APPROVE);
            Outcome outcome = approval.approve(h, new Conditions().and("p.id = :proposal", "proposal", id), on);
            if (outcome.reasons().has("ALREADY_A_MEMBER")) {
                throw Problem.of(ProblemType.ALREADY_A_MEMBER);
            }
            if (outcome.done() != 1) {
                List<String> reasons = outcome.reasons().properties().stream()
                        .map(Map.Entry::getKey)
                        .toList();
                throw Problem.of(ProblemType.NOT_ELIGIBLE).with("reasons", reasons);
            }
        });
    }

    /** The state that the caller's action leads to. */
    private ProposalState step(Handle h, UUID id, String ifMatch, ProposalAction action) {
        Proposal proposal = ProposalReads.locked(h, id);
        ETags.requireIfSent(ifMatch, proposal.version());
        return ProposalLifecycle.TABLE.next(proposal.state(), action, proposal.doers(), caller.id());
    }
}
