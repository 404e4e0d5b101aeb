package id.salur.graduation.publish;

import id.salur.platform.outbox.Outbox;
import id.salur.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Puts this service's events into the outbox, in the transaction of the change; the key is the family. */
@ApplicationScoped
public class GraduationEvents {
    public static final String TOPIC = "salur.graduation.case";
    public static final String CANDIDATE = "salur.graduation.candidate.v1";
    static final String CONFIRMED = "salur.graduation.confirmed.v1";

    /**
     * Body of graduation.confirmed.
     *
     * @param regionCode village of the family
     * @param kind MANDIRI or ALAMIAH
     * @param effectiveOn first day without the membership
     */
    public record Confirmed(
            UUID caseId, UUID familyId, String programme, String regionCode, String kind, LocalDate effectiveOn) {}

    private final Outbox outbox;

    GraduationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A person confirmed the case; the registry ends the membership. */
    public void confirmed(Confirmed body) {
        outbox.publish(new OutgoingEvent(TOPIC, CONFIRMED, body.familyId().toString(), body));
    }
}
