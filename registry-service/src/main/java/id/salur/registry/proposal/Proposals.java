package id.salur.registry.proposal;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.registry.basis.Bases;
import id.salur.registry.eligibility.Programmes;
import id.salur.registry.list.Conditions;
import id.salur.registry.proposal.Approval.Outcome;
import id.salur.registry.region.Villages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private final ProposalEntity.Repository repository;
    private final ProposalReads reads;
    private final Caller caller;
    private final Clock clock;

    Proposals(
            Jdbi jdbi,
            ProposalEntity.Repository repository,
            Approval approval,
            ProposalReads reads,
            Caller caller,
            Clock clock) {
        this.reads = reads;
        this.jdbi = jdbi;
        this.repository = repository;
        this.clock = clock;
        this.approval = approval;
        this.caller = caller;
    }

    UUID propose(UUID family, String programme, UUID basis) {
        String region = jdbi.withHandle(h -> {
            Programmes.require(h, programme);
            String village = h.createQuery("select region_code from family where id = :id for no key update")
                    .bind("id", family)
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> Problem.notFound("family"));
            Villages.requireNotEnded(h, village);
            if (basis != null) {
                BasisOfProposals.requireOf(Bases.village(h, basis), village, basis);
            }
            if (isMember(h, family, programme)) {
                throw Problem.of(ProblemType.ALREADY_A_MEMBER);
            }
            return village;
        });
        ProposalEntity made = new ProposalEntity(family, programme, region, basis, caller.id());
        repository.add(made, "proposal_open", () -> Problem.of(ProblemType.ALREADY_PROPOSED));
        return made.id();
    }

    private static boolean isMember(Handle h, UUID family, String programme) {
        return h.createQuery("""
            select exists (select from membership where status <> 'ENDED' and family_id = :family and programme = :programme)\
            """)
                .bind("family", family)
                .bind("programme", programme)
                .mapTo(Boolean.class)
                .one();
    }

    void verify(UUID id, String ifMatch) {
        ProposalEntity found = locked(id, ifMatch);
        reads.get(id).require(ProposalAction.VERIFY);
        found.verify(caller.id(), OffsetDateTime.now(clock));
    }

    void reject(UUID id, String ifMatch, String reason) {
        locked(id, ifMatch).reject(reason, caller.id(), OffsetDateTime.now(clock));
    }

    /** 409 {@code same-person}, 409 {@code already-a-member}, 422 {@code not-eligible} with the reasons, 422 {@code date-out-of-range}; then nothing changes. */
    void approve(UUID id, String ifMatch, LocalDate on) {
        locked(id, ifMatch).next(ProposalAction.APPROVE, caller.id());
        jdbi.useHandle(h -> {
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

    /** Families are locked before what belongs to them. */
    private ProposalEntity locked(UUID id, String ifMatch) {
        jdbi.useHandle(h -> h.createQuery("""
            select id from family where id = (select family_id from proposal where id = :id) for no key update\
            """).bind("id", id).mapTo(UUID.class).findOne());
        ProposalEntity found = repository.lock(id).orElseThrow(() -> Problem.notFound("proposal"));
        ETags.requireIfSent(ifMatch, found.version());
        return found;
    }
}
