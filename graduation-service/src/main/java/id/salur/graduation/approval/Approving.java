package id.salur.graduation.approval;

import id.salur.graduation.candidate.Candidates;
import id.salur.graduation.candidate.CaseDetail;
import id.salur.graduation.candidate.Cases;
import id.salur.graduation.candidate.GraduationCase;
import id.salur.graduation.publish.GraduationEvents;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Declares, confirms and rejects, and what follows. */
@ApplicationScoped
class Approving {
    private final Cases cases;
    private final Candidates candidates;
    private final GraduationEvents events;
    private final Caller caller;
    private final Clock clock;

    Approving(Cases cases, Candidates candidates, GraduationEvents events, Caller caller, Clock clock) {
        this.cases = cases;
        this.candidates = candidates;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    CaseDetail declare(UUID id, String ifMatch, Declaration command) {
        cases.declare(id, ifMatch, command.signedOn(), caller.id());
        candidates.judge(id);
        return cases.get(id);
    }

    CaseDetail confirm(UUID id, String ifMatch, Confirmation command) {
        LocalDate latest = JakartaDay.today(clock).plusYears(1);
        CaseDetail confirmed = cases.confirm(id, ifMatch, command.effectiveOn(), latest, caller.id());
        GraduationCase facts = confirmed.facts();
        events.confirmed(new GraduationEvents.Confirmed(
                id,
                facts.familyId(),
                facts.programme(),
                facts.regionCode(),
                facts.kind().name(),
                facts.effectiveOn()));
        return confirmed;
    }

    CaseDetail reject(UUID id, String ifMatch, Rejection command) {
        return cases.reject(id, ifMatch, command.reason(), caller.id());
    }
}
