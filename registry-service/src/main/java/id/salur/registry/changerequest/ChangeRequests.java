package id.salur.registry.changerequest;

import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.registry.changerequest.ChangeRequestReads.Said;
import id.salur.registry.changerequest.Kind.Applied;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Proposes, decides and shows changes of families; each is one transaction under the locks of the families it is about. */
@ApplicationScoped
class ChangeRequests {
    private final Jdbi jdbi;
    private final ChangeRequestEntity.Repository repository;
    private final ChangeRequestReads reads;
    private final Kinds kinds;
    private final Looks looks;
    private final Caller caller;
    private final Clock clock;

    ChangeRequests(
            Jdbi jdbi,
            ChangeRequestEntity.Repository repository,
            ChangeRequestReads reads,
            Kinds kinds,
            Looks looks,
            Caller caller,
            Clock clock) {
        this.jdbi = jdbi;
        this.repository = repository;
        this.reads = reads;
        this.kinds = kinds;
        this.looks = looks;
        this.caller = caller;
        this.clock = clock;
    }

    Effect preview(UUID family, ChangePreview asked) {
        return looks.effect(kinds.checked(asked.kind(), asked.details()), family, asked.details());
    }

    /** With what it would do, as long as it waits. */
    ChangeRequest get(UUID id) {
        ChangeRequest request = reads.get(id);
        return request.state() == ChangeRequestState.PROPOSED ? request.with(effect(reads.said(id))) : request;
    }

    private Effect effect(Said said) {
        return looks.effect(kinds.of(said.kind()), said.familyId(), said.details());
    }

    private record Now(String regionCode, long version) {}

    /** Refuses what could not be done now, with the problem of the change itself. */
    UUID propose(UUID family, NewChangeRequest asked) {
        return propose(family, asked, null);
    }

    /** Proposes the opposite of what was approved; 409 {@code illegal-transition} for what was not, or is being taken back already. */
    UUID undo(UUID id, String why) {
        Said done = reads.said(id);
        if (done.state() != ChangeRequestState.APPROVED) {
            throw notUndone(done.state());
        }
        ChangeDetails opposite = kinds.of(done.kind()).undo(done.details(), done.was());
        return propose(done.familyId(), new NewChangeRequest(done.kind(), opposite, why), id);
    }

    private static Problem notUndone(ChangeRequestState state) {
        return Problem.of(ProblemType.ILLEGAL_TRANSITION)
                .with("state", state.name())
                .with("action", "UNDO");
    }

    private UUID propose(UUID family, NewChangeRequest asked, UUID undoes) {
        Kind kind = kinds.checked(asked.kind(), asked.details());
        ChangeRequestEntity made = jdbi.withHandle(h -> {
            looks.lock(h, kind, family, asked.details());
            Now now = h.createQuery("select region_code, version from family where id = :id")
                    .bind("id", family)
                    .mapTo(Now.class)
                    .one();
            ChangeDetails was = looks.takenBack(
                    h, () -> kind.apply(h, family, asked.details()).was());
            ChangeRequestEntity entity =
                    new ChangeRequestEntity(family, now.regionCode(), now.version(), asked, caller.id());
            entity.details = reads.closed(asked.details());
            entity.was = reads.closed(was);
            entity.undoes = undoes;
            return entity;
        });
        repository.add(made, "change_request_undo", () -> notUndone(ChangeRequestState.APPROVED));
        return made.id();
    }

    /**
     * Does it. Where the family changed since it was proposed it is judged again: 409 {@code change-request-outdated} if it cannot be done any more,
     * or what it would change is not what it was.
     */
    void approve(UUID id, String ifMatch) {
        jdbi.useHandle(h -> {
            Said said = reads.said(id);
            Kind kind = kinds.of(said.kind());
            looks.lock(h, kind, said.familyId(), said.details());
            ChangeRequestEntity found = locked(id, ifMatch);
            found.decide(ChangeRequestAction.APPROVE, null, caller.id(), OffsetDateTime.now(clock));
            repository.flush();
            if (!done(h, kind, found, said.details()).was().equals(said.was())) {
                throw outdated("was");
            }
        });
    }

    private static Applied done(Handle h, Kind kind, ChangeRequestEntity found, ChangeDetails details) {
        try {
            return kind.apply(h, found.familyId, details);
        } catch (Problem refused) {
            throw outdated(refused.slug());
        }
    }

    private static Problem outdated(String because) {
        return Problem.of(ProblemType.CHANGE_REQUEST_OUTDATED).with("because", because);
    }

    void reject(UUID id, String ifMatch, String why) {
        locked(id, ifMatch).decide(ChangeRequestAction.REJECT, why, caller.id(), OffsetDateTime.now(clock));
    }

    /** 403 {@code not-the-proposer} for anybody else than who proposed it. */
    void withdraw(UUID id, String ifMatch) {
        ChangeRequestEntity found = locked(id, ifMatch);
        reads.get(id).require(ChangeRequestAction.WITHDRAW);
        found.decide(ChangeRequestAction.WITHDRAW, null, caller.id(), OffsetDateTime.now(clock));
    }

    private ChangeRequestEntity locked(UUID id, String ifMatch) {
        ChangeRequestEntity found = repository.lock(id).orElseThrow(() -> Problem.notFound("change request"));
        ETags.requireIfSent(ifMatch, found.version());
        return found;
    }
}
