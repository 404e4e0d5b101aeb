package id.salur.registry.eligibility.recheck;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.salur.platform.problem.Problem;
import id.salur.platform.problem.ProblemType;
import id.salur.platform.security.Caller;
import id.salur.platform.time.JakartaDay;
import id.salur.registry.eligibility.EffectiveDays;
import id.salur.registry.eligibility.recheck.RecheckReads.Recheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A person looks at a suspended membership: it goes on or it ends. Judged, stored and published like any other decision. */
@ApplicationScoped
class Reviews {
    /** Stands where a decision after a payment names the type of the event. */
    static final String CAUSE = "salur.registry.review.v1";

    private static final String MEMBERSHIP = """
            select status, greatest(started_on, last_as_of) as known_until from membership
             where family_id = :family and programme = :programme order by (status = 'ENDED'), id desc limit 1""";

    private final Jdbi jdbi;
    private final Judge judge;
    private final Caller caller;
    private final Clock clock;

    Reviews(Jdbi jdbi, Judge judge, Caller caller, Clock clock) {
        this.jdbi = jdbi;
        this.judge = judge;
        this.caller = caller;
        this.clock = clock;
    }

    /** How a review ends. */
    @Schema(name = "ReviewVerdict")
    public enum Verdict {
        RESUME,
        END
    }

    /** Where the membership stands, and the newest day it was judged with. */
    record Standing(String status, LocalDate knownUntil) {}

    /** 409 {@code still-ineligible} when a policy rejects what should go on; then nothing changes. */
    Recheck decide(UUID family, String programme, Verdict verdict, LocalDate on, String reason) {
        return jdbi.withHandle(h -> {
            Standing standing = locked(h, family, programme);
            if (!standing.status().equals("SUSPENDED")) {
                throw Problem.of(ProblemType.ILLEGAL_TRANSITION)
                        .with("state", standing.status())
                        .with("action", verdict.name());
            }
            LocalDate today = JakartaDay.today(clock);
            LocalDate from = standing.knownUntil();
            new EffectiveDays(from, from.isAfter(today) ? from : today).require(on);
            UUID cause = UUID.randomUUID();
            judge.decide(h, CAUSE, event(cause, family, programme, verdict, on, reason), caller.id());
            Recheck made = RecheckReads.ofCause(h, cause, on);
            if (!made.decision().equals(verdict.name())) {
                throw Problem.of(ProblemType.STILL_INELIGIBLE).with("reasons", made.reasons());
            }
            return made;
        });
    }

    private static Standing locked(Handle h, UUID family, String programme) {
        List<UUID> known = h.createQuery("select id from family where id = :id for no key update")
                .bind("id", family)
                .mapTo(UUID.class)
                .list();
        if (known.isEmpty()) {
            throw Problem.notFound("family");
        }
        return h.createQuery(MEMBERSHIP)
                .bind("family", family)
                .bind("programme", programme)
                .mapTo(Standing.class)
                .findOne()
                .orElseThrow(() -> Problem.notFound("membership"));
    }

    /** The review as a cause. */
    private String event(UUID cause, UUID family, String programme, Verdict verdict, LocalDate on, String reason) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("familyId", family.toString())
                .put("programme", programme);
        body.putObject("review")
                .put("decision", verdict.name())
                .put("on", on.toString())
                .put("reason", reason);
        return FactRechecks.cause(cause, clock, body);
    }
}
