package id.salur.graduation.candidate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What is read of participation.completed, equipment.granted and business.started. */
record TrainingFact(UUID enrolmentId, UUID personId, UUID familyId, String regionCode, String skill, LocalDate on) {
    TrainingFact {
        Objects.requireNonNull(enrolmentId, "enrolmentId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(familyId, "familyId");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(skill, "skill");
        Objects.requireNonNull(on, "on");
    }
}
