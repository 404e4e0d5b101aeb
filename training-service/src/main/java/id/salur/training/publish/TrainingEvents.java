package id.salur.training.publish;

import id.salur.platform.outbox.Outbox;
import id.salur.platform.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Puts this service's events into the outbox, in the transaction of the change; the key is the person. */
@ApplicationScoped
public class TrainingEvents {
    static final String TOPIC = "salur.training.participation";

    private final Outbox outbox;

    TrainingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record Enrolled(
            UUID enrolmentId,
            UUID personId,
            UUID familyId,
            String regionCode,
            String skill,
            UUID courseId,
            LocalDate on) {}

    record Completed(
            UUID enrolmentId,
            UUID personId,
            UUID familyId,
            String regionCode,
            String skill,
            UUID courseId,
            LocalDate on,
            int attendancePercent) {}

    record Dropped(
            UUID enrolmentId,
            UUID personId,
            UUID familyId,
            String regionCode,
            String skill,
            UUID courseId,
            LocalDate on,
            String reason) {}

    record Granted(
            UUID grantId,
            UUID enrolmentId,
            UUID personId,
            UUID familyId,
            String regionCode,
            String skill,
            String item,
            int quantity,
            LocalDate on) {}

    record Started(
            UUID businessId,
            UUID enrolmentId,
            UUID personId,
            UUID familyId,
            String regionCode,
            String skill,
            String kind,
            LocalDate on) {}

    /** A seat was taken. */
    public void enrolled(Participant who, UUID courseId, LocalDate on) {
        publish(
                "participation.enrolled",
                who,
                new Enrolled(
                        who.enrolmentId(),
                        who.personId(),
                        who.familyId(),
                        who.regionCode(),
                        who.skill(),
                        courseId,
                        on));
    }

    /** A course was completed, with the percent of its sessions attended. */
    public void completed(Participant who, UUID courseId, LocalDate on, int attendancePercent) {
        publish(
                "participation.completed",
                who,
                new Completed(
                        who.enrolmentId(),
                        who.personId(),
                        who.familyId(),
                        who.regionCode(),
                        who.skill(),
                        courseId,
                        on,
                        attendancePercent));
    }

    /** A seat was given up, with a reason code. */
    public void dropped(Participant who, UUID courseId, LocalDate on, String reason) {
        publish(
                "participation.dropped",
                who,
                new Dropped(
                        who.enrolmentId(),
                        who.personId(),
                        who.familyId(),
                        who.regionCode(),
                        who.skill(),
                        courseId,
                        on,
                        reason));
    }

    /** Equipment was handed over, {@code quantity} pieces. */
    public void equipmentGranted(Participant who, UUID grantId, String item, int quantity, LocalDate on) {
        publish(
                "equipment.granted",
                who,
                new Granted(
                        grantId,
                        who.enrolmentId(),
                        who.personId(),
                        who.familyId(),
                        who.regionCode(),
                        who.skill(),
                        item,
                        quantity,
                        on));
    }

    /** A business was started. */
    public void businessStarted(Participant who, UUID businessId, String kind, LocalDate on) {
        publish(
                "business.started",
                who,
                new Started(
                        businessId,
                        who.enrolmentId(),
                        who.personId(),
                        who.familyId(),
                        who.regionCode(),
                        who.skill(),
                        kind,
                        on));
    }

    private void publish(String what, Participant who, Record body) {
        outbox.publish(new OutgoingEvent(
                TOPIC, "salur.training." + what + ".v1", who.personId().toString(), body));
    }
}
