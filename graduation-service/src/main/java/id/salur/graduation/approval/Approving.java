package id.salur.graduation.approval;

import id.salur.graduation.candidate.Candidates;
import id.salur.graduation.candidate.CaseAction;
import id.salur.graduation.candidate.CaseDetail;
import id.salur.graduation.candidate.CaseLifecycle;
import id.salur.graduation.candidate.CaseState;
import id.salur.graduation.candidate.Cases;
import id.salur.graduation.candidate.GraduationCase;
import id.salur.graduation.criteria.CaseKind;
import id.salur.graduation.criteria.Judge;
import id.salur.graduation.publish.GraduationEvents;
import id.salur.platform.etag.ETags;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rules of declaring, confirming and rejecting. */
@ApplicationScoped
class Approving {
    private final Cases cases;
    private final Decisions decisions;
    private final Candidates candidates;
    private final Judge judge;
    private final GraduationEvents events;
    private final Caller caller;
    private final Clock clock;

    Approving(
            Cases cases,
            Decisions decisions,
            Candidates candidates,
            Judge judge,
            GraduationEvents events,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.candidates = candidates;
        this.judge = judge;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    CaseDetail declare(UUID id, String ifMatch, Declaration command) {
        candidates.alone();
        GraduationCase found = locked(id, ifMatch);
        if (found.kind() != CaseKind.MANDIRI) {
            throw Problem.of(ProblemType.DECLARATION_NOT_NEEDED).with("kind", found.kind());
        }
        if (found.signedOn() != null) {
            throw Problem.of(ProblemType.ALREADY_DECLARED).with("signedOn", found.signedOn());
        }
        CaseState next = CaseLifecycle.TABLE.next(found.state(), CaseAction.DECLARE);
        decisions.declare(id, next, command.signedOn(), caller.id());
        candidates.judge(List.of(found.familyId()));
        return detail(id);
    }

    CaseDetail confirm(UUID id, String ifMatch, Confirmation command) {
        GraduationCase found = locked(id, ifMatch);
        if (found.state() == CaseState.OPEN) {
            throw Problem.of(ProblemType.CRITERIA_NOT_MET)
                    .with("missing", detail(id).missing());
        }
        CaseState next = CaseLifecycle.TABLE.next(found.state(), CaseAction.CONFIRM, found.doers(), caller.id());
        if (command.effectiveOn().isBefore(found.openedOn())) {
            throw Problem.of(ProblemType.DATE_BEFORE_OPENING).with("openedOn", found.openedOn());
        }
        LocalDate latest = JakartaDay.today(clock).plusYears(1);
        if (command.effectiveOn().isAfter(latest)) {
            throw Problem.of(ProblemType.DATE_OUT_OF_RANGE)
                    .with("from", found.openedOn().toString())
                    .with("until", latest.toString());
        }
        decisions.confirm(id, next, command.effectiveOn(), caller.id());
        events.confirmed(new GraduationEvents.Confirmed(
                id,
                found.familyId(),
                found.programme(),
                found.regionCode(),
                found.kind().name(),
                command.effectiveOn()));
        return detail(id);
    }

    CaseDetail reject(UUID id, String ifMatch, Rejection command) {
        GraduationCase found = locked(id, ifMatch);
        CaseState next = CaseLifecycle.TABLE.next(found.state(), CaseAction.REJECT);
        decisions.reject(id, next, command.reason(), caller.id());
        return detail(id);
    }

    private GraduationCase locked(UUID id, String ifMatch) {
        GraduationCase found = cases.lock(id);
        ETags.require(ifMatch, found.version());
        return found;
    }

    private CaseDetail detail(UUID id) {
        GraduationCase found = cases.get(id);
        return new CaseDetail(found, judge.of(id, found.kind()));
    }
}
